-- Files of statements that are or were loaded: how far, and what became of the statements. A row moves with each portion, in
-- the transaction that stores the portion.
create table lrs_load (
    id         uuid        not null constraint lrs_load_pkey primary key,
    authority  text        not null,
    file       text        not null, -- SHA-256 of its first 64 kB: by this the same file is known when it is sent again
    name       text, -- as the sender calls it
    started_by text        not null, -- subject of an administrator, or lrs: and a key
    started_at timestamptz not null,
    moved_at   timestamptz not null,
    turn       int         not null default 1, -- counts how often it was begun: an earlier turn writes no more
    outcome    text, -- none while it runs
    reason     text, -- why it ended before the file did, for people
    items      bigint      not null default 0, -- looked at
    line       bigint      not null default 0, -- where the last of them begins
    digest     bytea, -- SHA-256 over them: whether what is sent again begins the same
    stored     bigint      not null default 0,
    repeated   bigint      not null default 0,
    refused    bigint      not null default 0,
    constraint lrs_load_authority_not_learning check (lower(btrim(authority)) <> 'learning'),
    constraint lrs_load_outcome_known check (outcome in ('done', 'stopped', 'broken-off')),
    constraint lrs_load_adds_up check (items >= stored + repeated + refused)
);

create unique index lrs_load_open_key on lrs_load (authority, file) where outcome is null or outcome = 'broken-off';
create index lrs_load_started_idx on lrs_load (started_at);

-- The statements of a file that were left out. Names properties and rules, no values.
create table lrs_load_problem (
    load_id uuid   not null constraint lrs_load_problem_load_id_fkey references lrs_load,
    number  bigint not null,
    line    bigint not null,
    code    text   not null,
    detail  text   not null,
    constraint lrs_load_problem_pkey primary key (load_id, number)
);
