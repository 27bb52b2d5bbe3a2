-- A person with an account. The id is random and is the person's only name in statements; `subject` is Keycloak's. When a
-- person is erased, subject, name and phone go and the row stays, so that totals do not change.
create table member (
    id                uuid        not null constraint member_pkey primary key,
    subject           text        constraint member_subject_key unique,
    full_name         text        not null constraint member_full_name_nfc check (full_name is nfc normalized),
    phone             text        constraint member_phone_e164 check (phone ~ '^\+84[35789][0-9]{8}$'),
    adult_declared_at timestamptz not null,
    registered_at     timestamptz not null
);
create index member_phone_idx on member (phone);

-- What a person agreed to, one purpose a row, with the version of the text that was shown.
create table consent (
    member_id    uuid        not null constraint consent_member_fkey references member,
    purpose      text        not null constraint consent_purpose_known
                 check (purpose in ('LEARNING_RECORD', 'NAMED_REPORTS', 'MESSAGES')),
    text_version text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint consent_pkey primary key (member_id, purpose, text_version, given_at),
    constraint consent_withdrawn_later check (given_at <= withdrawn_at)
);

-- Which team a member is in, from the first to the last day; one team at a time.
create table membership (
    member_id  uuid   not null constraint membership_member_fkey references member,
    team_id    bigint not null constraint membership_team_fkey references team,
    role       text   not null constraint membership_role_known check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
    valid_from date   not null,
    valid_to   date,
    constraint membership_pkey primary key (member_id, valid_from),
    constraint membership_dates_ordered check (valid_from <= valid_to)
);
create unique index membership_one_open_key on membership (member_id) where valid_to is null;
create index membership_team_idx on membership (team_id);
