-- Tokens for one session of one learner in one activity: what a phone may hold. Gone a day after they ended.
create table lrs_launch (
    key          text        not null constraint lrs_launch_pkey primary key,
    secret_hash  text        not null,
    authority    text        not null,
    actor        text        not null, -- key of the agent
    activity     text        not null,
    registration uuid        not null,
    made_by      text        not null, -- lrs: and a key, or subject of an administrator
    made_at      timestamptz not null,
    ends_at      timestamptz not null,
    revoked_at   timestamptz,
    constraint lrs_launch_authority_not_learning check (lower(btrim(authority)) <> 'learning'),
    constraint lrs_launch_ends_later check (ends_at > made_at)
);

create index lrs_launch_ends_idx on lrs_launch (ends_at);
