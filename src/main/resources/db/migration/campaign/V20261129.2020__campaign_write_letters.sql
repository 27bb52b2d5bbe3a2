-- Where an office gets letters: the box of an office, not of a person. Without a province it is the centre's. No address, or one that wants none: no letter
-- is written. The address stands here alone; letters name the office.
create table office_mailbox (
    id            bigint generated always as identity constraint office_mailbox_pkey primary key,
    code_set      text,
    province_code text,
    address       text constraint office_mailbox_address_plain check (address ~ '^[!-~]+@[!-~]+$' and length(address) <= 254),
    wanted        boolean     not null,
    told_at       timestamptz not null,
    told_by       text        not null,
    constraint office_mailbox_unit_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint office_mailbox_whole check ((code_set is null) = (province_code is null)),
    constraint office_mailbox_of_one unique nulls not distinct (code_set, province_code)
);

-- Letters on their way, written in the transaction of what they tell. A letter waits until the mail server took it; what nobody takes is dead until a
-- person sends it again or puts it away. Not more than one a day of a kind about one thing to one office.
create table office_letter (
    id            bigint generated always as identity constraint office_letter_pkey primary key,
    kind          text        not null constraint office_letter_kind_known check (kind in ('REMINDER', 'ESCALATION')),
    about         text        not null,
    code_set      text,
    province_code text,
    written_on    date        not null,
    written_at    timestamptz not null,
    message       uuid        not null constraint office_letter_message_key unique,
    subject       text        not null constraint office_letter_subject_one_line check (subject is nfc normalized and subject !~ '[\u0001-\u001f\u007f]'),
    body          text        not null constraint office_letter_body_nfc check (body is nfc normalized),
    state         text        not null constraint office_letter_state_known check (state in ('WAITING', 'SENT', 'DEAD', 'PUT_AWAY')),
    attempts      int         not null constraint office_letter_attempts_count check (attempts >= 0),
    next_at       timestamptz not null,
    claim         uuid,
    leased_until  timestamptz,
    closed_at     timestamptz,
    last_error    text,
    constraint office_letter_unit_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint office_letter_once_a_day unique nulls not distinct (kind, about, code_set, province_code, written_on)
);
create index office_letter_waiting_idx on office_letter (next_at, id) where state = 'WAITING';
