-- One statement that brings nothing but itself, in one call that is a transaction of its own: what clients send most. As statement_append, with
-- values in place of lists.
--
-- Nothing is written, and there is no time, when the id is there already or another statement refers to it: then the caller goes the long way.
create function statement_append_one(of_id uuid, by_authority int, of_verb int, of_registration uuid, happened_at timestamptz, is_given smallint,
    content bytea, content_digest bytea, agents bigint[], agents_direct boolean[], activities bigint[], activities_direct boolean[],
    clock_ahead bigint) returns timestamptz
    language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as
$$
declare
    place  bigint;
    micros bigint;
    stored_at timestamptz;
begin
    perform pg_advisory_xact_lock(7202211);
    if exists (select from statement_key k where k.id = of_id) or exists (select from statement_reference r where r.target = of_id) then
        return null;
    end if;
    select q.last_value + 1, greatest(t.last_value + 1, floor(extract(epoch from clock_timestamp()) * 1000000)::bigint + clock_ahead)
    into place, micros from statement_seq q, statement_stored t;
    stored_at := timestamptz 'epoch' + micros * interval '1 microsecond';

    insert into statement_key (id, digest, happened, seq, month)
    values (of_id, content_digest, happened_at, place, date_trunc('month', stored_at at time zone 'UTC')::date);
    insert into statement (seq, stored, id, authority_id, verb_id, registration, voids, happened, given, body)
    values (place, stored_at, of_id, by_authority, of_verb, of_registration, null, coalesce(happened_at, stored_at), is_given, content);
    insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id)
    select by_authority, l.actor, l.direct, stored_at, place, of_verb from unnest(agents, agents_direct) as l(actor, direct);
    insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id)
    select by_authority, l.activity, l.direct, stored_at, place, of_verb from unnest(activities, activities_direct) as l(activity, direct);

    perform setval('statement_seq', place), setval('statement_stored', micros);
    return stored_at;
end
$$;
