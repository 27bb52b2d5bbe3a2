-- The record store. Append-only: a statement is written once and never changed.
--
-- What repeats in every statement is kept once and referred to by number. No foreign keys point here from the statement
-- tables: one statement of SQL writes both sides, nothing is ever deleted, and the checks would cost a third of a write.
create table lrs_authority (
    id   int  generated always as identity constraint lrs_authority_pkey primary key,
    name text not null constraint lrs_authority_name_key unique
);

create table lrs_actor (
    id  bigint generated always as identity constraint lrs_actor_pkey primary key,
    ifi text   not null constraint lrs_actor_ifi_key unique
);

create table lrs_verb (
    id  int  generated always as identity constraint lrs_verb_pkey primary key,
    iri text not null constraint lrs_verb_iri_key unique
);

create table lrs_activity (
    id  bigint generated always as identity constraint lrs_activity_pkey primary key,
    iri text   not null constraint lrs_activity_iri_key unique
);

-- One row for EVERY statement: an id is unique over all months. seq and month (of stored, UTC) say where the statement is;
-- they are null only inside the transaction that writes it. Two statements have the same content when their digests are
-- equal and their timestamps are equal or one was sent without.
create table statement_key (
    id       uuid  not null constraint statement_key_pkey primary key,
    digest   bytea not null,
    happened timestamptz,
    seq      bigint,
    month    date
) with (fillfactor = 90);

-- The statements as received. seq follows the order of commits, and so does stored: writers take turns for the last step
-- of their transactions. given: which of the properties that the store fills in the body already has (bits, see Given.java).
create table statement (
    seq          bigint      not null,
    stored       timestamptz not null,
    id           uuid        not null,
    authority_id int         not null,
    verb_id      int         not null,
    registration uuid,
    voids        uuid,
    happened     timestamptz not null,
    given        smallint    not null,
    body         bytea       not null,
    constraint statement_pkey primary key (seq, stored)
) partition by range (stored);

create index statement_authority_idx on statement (authority_id, stored, seq);
create index statement_authority_verb_idx on statement (authority_id, verb_id, stored, seq);
create index statement_registration_idx on statement (registration, stored, seq) where registration is not null;

-- Must stay empty: it only keeps a statement from being lost when nobody made its month.
create table statement_default partition of statement default;

create table statement_2022_09 partition of statement for values from ('2022-09-01T00:00:00Z') to ('2022-10-01T00:00:00Z');
create table statement_2022_10 partition of statement for values from ('2022-10-01T00:00:00Z') to ('2022-11-01T00:00:00Z');
create table statement_2022_11 partition of statement for values from ('2022-11-01T00:00:00Z') to ('2022-12-01T00:00:00Z');
create table statement_2022_12 partition of statement for values from ('2022-12-01T00:00:00Z') to ('2023-01-01T00:00:00Z');

-- Who a statement is about: direct when actor or object (or a member of such a group), else from its context. The primary
-- key is the order of reading, so that a page is one range of it.
create table statement_agent (
    authority_id int         not null,
    actor_id     bigint      not null,
    direct       boolean     not null,
    stored       timestamptz not null,
    seq          bigint      not null,
    verb_id      int         not null,
    constraint statement_agent_pkey primary key (authority_id, actor_id, direct, stored, seq)
);

-- Which activity a statement is about: direct when it is the object, else from its context or sub-statement.
create table statement_activity (
    authority_id int         not null,
    activity_id  bigint      not null,
    direct       boolean     not null,
    stored       timestamptz not null,
    seq          bigint      not null,
    verb_id      int         not null,
    constraint statement_activity_pkey primary key (authority_id, activity_id, direct, stored, seq)
);

-- Statements that were voided, also before they arrived. Only the authority that wrote a statement can void it, so that
-- no other client takes anything away from what counts.
create table statement_voiding (
    target       uuid   not null,
    authority_id int    not null,
    seq          bigint not null,
    constraint statement_voiding_pkey primary key (target, authority_id)
);

-- The last seq and the last stored (microseconds since 1970) given out. Read and moved only by who holds the lock below.
create sequence statement_seq minvalue 0 start 0;
create sequence statement_stored minvalue 0 start 0;

-- The last step of a writing transaction: wait for the turn, which lasts until commit, and learn what was given out last.
create function statement_turn(out last_seq bigint, out last_stored bigint) language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(7202211);
    select s.last_value into last_seq from statement_seq s;
    select s.last_value into last_stored from statement_stored s;
end
$$;

-- Writes a transaction's statements in one go: the statements, the agents and activities by which they are found, what they
-- void, where their keys find them, and the last seq and stored given out. Arrays of equal length, one place a statement;
-- agents and activities name the place (from 1) of their statement. A function, because it is always a few rows found by
-- key: the plan made once, on empty tables even, must not be one that reads them through, and need not be made again.
create function statement_append(seqs bigint[], stored_at timestamptz[], months date[], ids uuid[], authorities int[], verbs int[],
    registrations uuid[], voided uuid[], happened_at timestamptz[], givens smallint[], bodies bytea[],
    agent_places bigint[], agents bigint[], agents_direct boolean[],
    activity_places bigint[], activities bigint[], activities_direct boolean[], last_seq bigint, last_stored bigint)
    returns void language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
begin
    insert into statement (seq, stored, id, authority_id, verb_id, registration, voids, happened, given, body)
    select * from unnest(seqs, stored_at, ids, authorities, verbs, registrations, voided, happened_at, givens, bodies);

    insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id)
    select authorities[place], actor, direct, stored_at[place], seqs[place], verbs[place]
    from unnest(agent_places, agents, agents_direct) as l(place, actor, direct);

    insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id)
    select authorities[place], activity, direct, stored_at[place], seqs[place], verbs[place]
    from unnest(activity_places, activities, activities_direct) as l(place, activity, direct);

    update statement_key k set seq = i.seq, month = i.month
    from unnest(ids, seqs, months) as i(id, seq, month) where k.id = i.id;

    if cardinality(array_remove(voided, null)) > 0 then
        insert into statement_voiding (target, authority_id, seq)
        select * from unnest(voided, authorities, seqs) as v(target, authority_id, seq) where target is not null
        on conflict do nothing;
    end if;

    perform setval('statement_seq', last_seq), setval('statement_stored', last_stored);
end
$$;

-- Programs that use the record store with a key and a secret. The authority of what the platform itself writes is not to be had.
create table lrs_credential (
    key         text        not null constraint lrs_credential_pkey primary key,
    secret_hash text        not null,
    authority   text        not null,
    scopes      text[]      not null,
    created_at  timestamptz not null,
    revoked_at  timestamptz,
    constraint lrs_credential_authority_not_learning check (lower(btrim(authority)) <> 'learning')
);
