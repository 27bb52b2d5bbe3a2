-- Takes the turn, and writes keys and statements at once: while one has the turn nobody else writes an id, so an id that is not there
-- then is free, and a key is written once with its place instead of being claimed before and completed after.
--
-- repeated: some of the ids are there already. Then nothing was written; the caller, who has the turn until its transaction ends, sees
-- which they are and may come back with the others.
--
-- Otherwise as statement_append without digests, which stays for replicas that were not replaced yet.
create function statement_append(ids uuid[], authorities int[], verbs int[], registrations uuid[], voided uuid[],
    happened_at timestamptz[], givens smallint[], bodies bytea[], digests bytea[], moments timestamptz[],
    agent_places bigint[], agents bigint[], agents_direct boolean[],
    activity_places bigint[], activities bigint[], activities_direct boolean[], clock_ahead bigint,
    out repeated boolean, out awaited boolean, out seq_before bigint, out stored_first timestamptz)
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
declare
    step constant interval := interval '1 microsecond';
    first_micros bigint;
begin
    perform pg_advisory_xact_lock(7202211);
    repeated := exists (select from statement_key k where k.id = any(ids));
    if repeated then
        return;
    end if;
    select q.last_value into seq_before from statement_seq q;
    select greatest(t.last_value + 1, floor(extract(epoch from clock_timestamp()) * 1000000)::bigint + clock_ahead)
    into first_micros from statement_stored t;
    stored_first := timestamptz 'epoch' + first_micros * step;

    insert into statement_key (id, digest, happened, seq, month)
    select id, digest, happened, seq_before + place,
           date_trunc('month', (coalesce(moment, stored_first) + (place - 1) * step) at time zone 'UTC')::date
    from unnest(ids, digests, happened_at, moments) with ordinality as k(id, digest, happened, moment, place);

    insert into statement (seq, stored, id, authority_id, verb_id, registration, voids, happened, given, body)
    select seq_before + place, coalesce(moment, stored_first) + (place - 1) * step, id, authority, verb, registration, voids,
           coalesce(happened, coalesce(moment, stored_first) + (place - 1) * step), given, body
    from unnest(ids, authorities, verbs, registrations, voided, happened_at, givens, bodies, moments) with ordinality
             as s(id, authority, verb, registration, voids, happened, given, body, moment, place);

    insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id)
    select authorities[place], actor, direct, coalesce(moments[place], stored_first) + (place - 1) * step, seq_before + place,
           verbs[place]
    from unnest(agent_places, agents, agents_direct) as l(place, actor, direct);

    insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id)
    select authorities[place], activity, direct, coalesce(moments[place], stored_first) + (place - 1) * step, seq_before + place,
           verbs[place]
    from unnest(activity_places, activities, activities_direct) as l(place, activity, direct);

    if cardinality(array_remove(voided, null)) > 0 then
        insert into statement_voiding (target, authority_id, seq)
        select target, authority, seq_before + place
        from unnest(voided, authorities) with ordinality as v(target, authority, place) where target is not null
        on conflict do nothing;
    end if;

    perform setval('statement_seq', seq_before + cardinality(ids));
    if cardinality(array_remove(moments, null)) < cardinality(ids) then
        perform setval('statement_stored', first_micros + cardinality(ids) - 1);
    end if;
    awaited := exists (select from statement_reference r where r.target = any(ids));
end
$$;
