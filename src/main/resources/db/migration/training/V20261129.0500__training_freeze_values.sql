-- The value of a target at its deadline as a signed manifest (canonical JSON), written once by the job that holds the lock. Counted is
-- what had happened and had been received before the deadline; leaves and root are those of the statements' Merkle tree.
create table frozen_value (
    target    text        not null,
    deadline  timestamptz not null, -- the first instant that is late
    frozen_at timestamptz not null,
    manifest  text        not null,
    signature text        not null, -- detached JWS over the manifest
    leaves    bigint      not null constraint frozen_value_leaves_check check (leaves >= 0),
    root      bytea       not null constraint frozen_value_root_is_sha256 check (octet_length(root) = 32),
    key_id    text        not null,
    constraint frozen_value_pkey primary key (target, deadline),
    constraint frozen_value_after_deadline check (frozen_at >= deadline)
);

create function frozen_value_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'frozen_value only grows' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger frozen_value_only_grows before update or delete or truncate on frozen_value
    for each statement execute function frozen_value_only_grows();

-- What the service found when it last compared a frozen value with its statements; finding names what does not hold.
create table frozen_value_check (
    target     text        not null,
    deadline   timestamptz not null,
    checked_at timestamptz not null,
    state      text        not null constraint frozen_value_check_state_known check (state in ('HOLDS', 'BROKEN', 'KEY_UNKNOWN')),
    finding    text,
    constraint frozen_value_check_pkey primary key (target, deadline)
);
