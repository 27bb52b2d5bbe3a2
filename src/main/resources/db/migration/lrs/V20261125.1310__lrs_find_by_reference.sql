-- A statement about another statement is found by whatever finds that one (xAPI, Communication 2.1.3), and so on from
-- statement to statement. So that a page stays a range of an index, what is found that way has rows of its own: echoes.

-- Statements whose object is a statement, also one that has not arrived yet.
create table statement_reference (
    target       uuid        not null,
    stored       timestamptz not null,
    seq          bigint      not null,
    id           uuid        not null,
    authority_id int         not null,
    constraint statement_reference_pkey primary key (target, seq)
);

create unique index statement_reference_id_idx on statement_reference (id);

-- One row for each statement (seq) and each one it is about, directly or through others (origin): found by the origin's verb
-- and registration, and when the origin's authority is asked for.
create table statement_echo (
    authority_id        int         not null,
    stored              timestamptz not null,
    seq                 bigint      not null,
    origin_seq          bigint      not null,
    origin_authority_id int         not null,
    verb_id             int         not null,
    registration        uuid,
    constraint statement_echo_pkey primary key (seq, origin_seq)
);

create index statement_echo_verb_idx on statement_echo (authority_id, verb_id, stored, seq);
create index statement_echo_registration_idx on statement_echo (authority_id, registration, stored, seq)
    where registration is not null;
create index statement_echo_origin_authority_idx on statement_echo (authority_id, origin_authority_id, stored, seq);

create table statement_agent_echo (
    authority_id        int         not null,
    actor_id            bigint      not null,
    direct              boolean     not null,
    stored              timestamptz not null,
    seq                 bigint      not null,
    origin_seq          bigint      not null,
    origin_authority_id int         not null,
    verb_id             int         not null,
    constraint statement_agent_echo_pkey primary key (authority_id, actor_id, direct, stored, seq, origin_seq)
);

create table statement_activity_echo (
    authority_id        int         not null,
    activity_id         bigint      not null,
    direct              boolean     not null,
    stored              timestamptz not null,
    seq                 bigint      not null,
    origin_seq          bigint      not null,
    origin_authority_id int         not null,
    verb_id             int         not null,
    constraint statement_activity_echo_pkey primary key (authority_id, activity_id, direct, stored, seq, origin_seq)
);

-- A registration is a narrow range; with the authority in front it is one range for each of them.
create index statement_authority_registration_idx on statement (authority_id, registration, stored, seq)
    where registration is not null;
drop index statement_registration_idx;

-- As before, and says whether any of the statements was already waited for by one that refers to it.
drop function statement_append(bigint[], timestamptz[], date[], uuid[], int[], int[], uuid[], uuid[], timestamptz[], smallint[],
    bytea[], bigint[], bigint[], boolean[], bigint[], bigint[], boolean[], bigint, bigint);

create function statement_append(seqs bigint[], stored_at timestamptz[], months date[], ids uuid[], authorities int[], verbs int[],
    registrations uuid[], voided uuid[], happened_at timestamptz[], givens smallint[], bodies bytea[],
    agent_places bigint[], agents bigint[], agents_direct boolean[],
    activity_places bigint[], activities bigint[], activities_direct boolean[], last_seq bigint, last_stored bigint)
    returns boolean language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
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
    return exists (select from statement_reference r where r.target = any(ids));
end
$$;
