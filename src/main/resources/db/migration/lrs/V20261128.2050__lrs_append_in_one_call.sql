-- Takes the turn itself: a writer whose names are all known asks the database once for its last step.
--
-- The i-th statement has the number seq_before + i and was stored i - 1 microseconds after stored_first: never at a time given out
-- before, even when the clock of the database was set back. Statements of a replayed past (moments) keep their times. An array
-- in which all values are null may be empty. clock_ahead: by how much (microseconds) a demonstration's clock is ahead.
--
-- A function, because it is always a few rows found by key: the plan made once, on empty tables even, must not be one that reads
-- them through, and need not be made again.
drop function statement_append(bigint[], timestamptz[], date[], uuid[], int[], int[], uuid[], uuid[], timestamptz[], smallint[],
    bytea[], bigint[], bigint[], boolean[], bigint[], bigint[], boolean[], bigint, bigint);

create function statement_append(ids uuid[], authorities int[], verbs int[], registrations uuid[], voided uuid[],
    happened_at timestamptz[], givens smallint[], bodies bytea[], moments timestamptz[],
    agent_places bigint[], agents bigint[], agents_direct boolean[],
    activity_places bigint[], activities bigint[], activities_direct boolean[], clock_ahead bigint,
    out awaited boolean, out seq_before bigint, out stored_first timestamptz)
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
declare
    step constant interval := interval '1 microsecond';
    first_micros bigint;
begin
    perform pg_advisory_xact_lock(7202211);
    select q.last_value into seq_before from statement_seq q;
    select greatest(t.last_value + 1, floor(extract(epoch from clock_timestamp()) * 1000000)::bigint + clock_ahead)
    into first_micros from statement_stored t;
    stored_first := timestamptz 'epoch' + first_micros * step;

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

    update statement_key k
    set seq = seq_before + i.place,
        month = date_trunc('month', (coalesce(i.moment, stored_first) + (i.place - 1) * step) at time zone 'UTC')::date
    from unnest(ids, moments) with ordinality as i(id, moment, place) where k.id = i.id;

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

-- For who has to make names first: the turn alone, which lasts until commit.
drop function statement_turn();

create function statement_turn() returns void language sql as
$$
select pg_advisory_xact_lock(7202211)
$$;
