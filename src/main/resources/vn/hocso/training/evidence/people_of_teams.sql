-- Who with an account is in some teams on a day, as it was known on another: by account (REGISTERED) or by list (ROSTER), with when they completed; all of
-- them (trained null), only the trained, or only the others. Places is how often a list has the person, usually once.
with asked as (
    select * from (values (?::text, ?::boolean, ?::text, ?::text, ?::date, ?::date, coalesce(?::date, 'infinity'), ?::bigint[]))
                  as a (population, trained, counted, rule, as_of, last_day, known_on, teams)
),
person as (
    select c.team_id, c.member_id, sum(c.delta) as places
    from asked a
    join population_change c on c.team_id = any(a.teams) and c.population = a.population and c.member_id is not null
        and c.day <= a.as_of and c.known_on <= a.known_on
    group by 1, 2
    having sum(c.delta) > 0
)
select p.team_id, p.member_id, p.places, case when s.trained > 0 then s.event_at end, s.late > 0, s.unproven > 0
from asked a
cross join person p
cross join lateral (
    select coalesce(sum(t.sign), 0)                                                       as trained,
           coalesce(sum(t.sign) filter (where t.since > a.last_day), 0)                   as late,
           coalesce(sum(t.sign) filter (where t.since <= a.last_day and not t.proven), 0) as unproven,
           max(t.event_at)                                                                as event_at
    from (
        select 1 as sign, d.day as since, d.day, d.told_on, c.proven, c.event_at
        from completion c
        cross join lateral (select (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date    as day,
                                   (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on) d
        where c.member_id = p.member_id and c.rule = a.counted
        union all
        select v.sign, v.since, v.day, v.told_on, v.proven, null
        from (select * from validity_turn o where o.member_id = p.member_id and o.rule = a.rule offset 0) v
    ) t
    where t.day <= a.as_of and t.told_on <= a.known_on
) s
where a.trained is null or a.trained = (s.trained > 0)
