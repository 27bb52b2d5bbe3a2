-- Somebody asks that their data be erased. The account's id stays until the account is gone, then nothing here leads to a person.
create table erasure_request (
    id           bigint generated always as identity constraint erasure_request_pkey primary key,
    member_id    uuid        not null,
    subject      text,
    asked_at     timestamptz not null,
    due_on       date        not null, -- the last day by which it is done
    withdrawn_at timestamptz,
    erased_at    timestamptz,          -- what the service holds
    done_at      timestamptz,          -- the account as well
    constraint erasure_request_done_whole check (done_at is null or erased_at is not null and subject is null),
    constraint erasure_request_one_end check (withdrawn_at is null or erased_at is null)
);
create unique index erasure_request_open_key on erasure_request (member_id) where withdrawn_at is null and done_at is null;
create index erasure_request_newest_idx on erasure_request (asked_at desc);
