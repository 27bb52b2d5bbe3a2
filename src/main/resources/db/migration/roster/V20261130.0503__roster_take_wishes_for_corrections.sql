-- Somebody asks that the number or the role be corrected. What is wished for goes with the answer, the row with the person.
create table amendment_request (
    id           bigint generated always as identity constraint amendment_request_pkey primary key,
    member_id    uuid        not null constraint amendment_request_member_fkey references member,
    kind         text        not null constraint amendment_request_kind_known check (kind in ('PHONE', 'ROLE')),
    phone        text        constraint amendment_request_phone_e164 check (phone ~ '^\+84[35789][0-9]{8}$'),
    role         text        constraint amendment_request_role_known check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
    team_id      bigint      constraint amendment_request_team_fkey references team on delete cascade,
    asked_at     timestamptz not null,
    due_on       date        not null, -- the last day by which it is answered
    withdrawn_at timestamptz,
    answered_at  timestamptz,
    answered_by  text,
    answer       text        constraint amendment_request_answer_known check (answer in ('DONE', 'UNCONFIRMED', 'BY_LIST', 'IN_USE')),
    constraint amendment_request_number_only_while_it_waits
        check ((phone is not null) = (kind = 'PHONE' and withdrawn_at is null and answered_at is null)),
    constraint amendment_request_role_in_a_team check ((kind = 'ROLE') = (role is not null) and (role is null) = (team_id is null)),
    constraint amendment_request_answer_whole check ((answered_at is null) = (answer is null) and (answer is null) = (answered_by is null)),
    constraint amendment_request_one_end check (withdrawn_at is null or answered_at is null)
);
create unique index amendment_request_open_key on amendment_request (member_id, kind) where withdrawn_at is null and answered_at is null;
create index amendment_request_due_idx on amendment_request (due_on) where withdrawn_at is null and answered_at is null;
create index amendment_request_member_idx on amendment_request (member_id);
