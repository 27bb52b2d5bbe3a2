-- Seals: what was stored up to the end of an hour and is in no earlier seal, as the signed root of a Merkle tree. The
-- statements of a seal are those with first_seq <= seq <= last_seq; hours in which nothing was stored have none.
create table lrs_seal (
    hour      timestamptz not null constraint lrs_seal_pkey primary key, -- its start
    first_seq bigint      not null,
    last_seq  bigint      not null constraint lrs_seal_last_seq_key unique,
    count     bigint      not null,
    root      bytea       not null,
    signature text        not null, -- compact JWS over the row and the root of the seal before it
    key_id    text        not null,
    constraint lrs_seal_full_hour check (extract(epoch from hour) % 3600 = 0),
    constraint lrs_seal_count_fits check (count between 1 and last_seq - first_seq + 1),
    constraint lrs_seal_root_is_sha256 check (octet_length(root) = 32)
);

create function lrs_seal_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'lrs_seal only grows' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger lrs_seal_only_grows before update or delete or truncate on lrs_seal
    for each statement execute function lrs_seal_only_grows();
