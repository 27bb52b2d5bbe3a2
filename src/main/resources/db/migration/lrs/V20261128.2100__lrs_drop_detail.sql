-- Retention: the detail of old statements goes, what their hour's seal needs of them stays (docs/adr/0010-retention.md).

-- Some statements of one sealed hour, cut in one transaction: the signed root of the tree over the leaves that were kept.
create table lrs_cut (
    number    bigint generated always as identity constraint lrs_cut_pkey primary key,
    hour      timestamptz not null constraint lrs_cut_hour_fkey references lrs_seal,
    at        timestamptz not null,
    count     int         not null constraint lrs_cut_is_of_some check (count > 0),
    root      bytea       not null constraint lrs_cut_root_is_sha256 check (octet_length(root) = 32),
    signature text        not null, -- compact JWS over hour, count, root and at
    key_id    text        not null
);

-- What is left of a statement beside its key: its leaf in the tree of its hour, and what somebody needs who kept the statement
-- and wants to prove that it was there.
create table statement_dropped (
    seq          bigint      not null constraint statement_dropped_pkey primary key,
    id           uuid        not null,
    stored       timestamptz not null,
    authority_id int         not null,
    leaf         bytea       not null constraint statement_dropped_leaf_is_sha256 check (octet_length(leaf) = 32),
    cut          bigint      not null constraint statement_dropped_cut_fkey references lrs_cut
);

create function lrs_retention_only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger lrs_cut_only_grows before update or delete or truncate on lrs_cut
    for each statement execute function lrs_retention_only_grows();
create trigger statement_dropped_only_grows before update or delete or truncate on statement_dropped
    for each statement execute function lrs_retention_only_grows();

-- Echoes are few; these find those of a statement from either end.
create index statement_echo_origin_idx on statement_echo (origin_seq);
create index statement_agent_echo_seq_idx on statement_agent_echo (seq);
create index statement_agent_echo_origin_idx on statement_agent_echo (origin_seq);
create index statement_activity_echo_seq_idx on statement_activity_echo (seq);
create index statement_activity_echo_origin_idx on statement_activity_echo (origin_seq);

-- Whether any statement still has a file.
create index statement_attachment_sha2_idx on statement_attachment (sha2);
