-- Other record stores that get our statements. The outbox is the table of statements itself: it is written with the statement, in
-- the order of commits, and a target needs to know only how far it is (position, the last number it is done with).
create table lrs_forward_target (
    code        text        not null constraint lrs_forward_target_pkey primary key, -- in addresses and metrics
    name        text        not null,
    endpoint    text        not null,
    version     text        not null constraint lrs_forward_target_version_spoken check (version in ('1.0.3', '2.0.0')),
    key         text        not null,
    secret      bytea, -- encrypted, see Vault.java
    secret_name text, -- or: which secret of the configuration
    -- What it gets. Kinds without entries ask for nothing.
    verbs       text[]      not null,
    activities  text[]      not null,
    agents      text[]      not null,
    extensions  text[]      not null,
    not_from    text[]      not null, -- authorities whose statements came from there
    created_at  timestamptz not null,
    created_by  text        not null, -- subject, never a name
    state       text        not null constraint lrs_forward_target_state_known
        check (state in ('running', 'paused', 'denied', 'ended')),
    position    bigint      not null,
    -- How it goes.
    far_base    text, -- by which the far store names itself, when it does
    sent        bigint      not null default 0,
    sent_at     timestamptz,
    failures    int         not null default 0, -- in a row
    refusals    int         not null default 0, -- of single statements in a row
    breaks      int         not null default 0, -- of the store over one and the same statement, in a row
    gave_up     boolean     not null default false, -- one statement, since the last success
    rest_until  timestamptz,
    problem     text, -- the last one, while it lasts
    problem_at  timestamptz,
    -- Which replica is at it.
    lease_by    uuid,
    lease_until timestamptz,
    constraint lrs_forward_target_one_secret
        check (num_nonnulls(secret, secret_name) = case state when 'ended' then 0 else 1 end)
);

-- Statements that a target refused, until a person sends them again or drops them.
create table lrs_forward_letter (
    target       text        not null constraint lrs_forward_letter_target_fkey references lrs_forward_target,
    seq          bigint      not null,
    statement_id uuid        not null,
    reason       text        not null,
    status       int, -- of HTTP, when the far store said it
    answer       text, -- its first words
    at           timestamptz not null,
    resend       boolean     not null default false, -- asked for, not done yet
    constraint lrs_forward_letter_pkey primary key (target, seq)
);

create index lrs_forward_letter_resend_idx on lrs_forward_letter (target, seq) where resend;
