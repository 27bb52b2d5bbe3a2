-- Who completed in some teams while those worked in a part of the country, as one of the series or a flag (ANY: any flag; null: not asked) has it: a person
-- once a team. Whoever counts by a rule that expires is found by the days from and until when they count, as the sums are.
with asked as (
    select * from (values (?::text, ?::text, ?::text, ?::text, ?::date, ?::date, coalesce(?::date, 'infinity'), ?::text[], ?::text, ?::text, ?::bigint[]))
                  as a (figure, flag, counted, rule, as_of, last_day, known_on, provinces, district, commune, teams)
),
part as (
    select c.member_id, c.team_id, c.proven, 1 as sign, d.happened_on, d.happened_on as since
    from asked a
    join completion c on c.team_id = any(a.teams) and c.rule = a.counted
    cross join lateral (select (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date    as happened_on,
                               (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on) d
    where d.happened_on <= a.as_of and d.told_on <= a.known_on
    union all
    select t.member_id, t.team_id, t.proven, t.sign, t.happened_on, t.since
    from asked a
    cross join lateral (select c.member_id from completion c where c.team_id = any(a.teams) and c.rule = a.counted
                        union
                        select r.member_id from completion_renewal r where r.team_id = any(a.teams) and r.rule = a.rule) m
    cross join lateral (select * from validity_turn v where v.member_id = m.member_id and v.rule = a.rule offset 0) t
    where t.team_id = any(a.teams) and t.day <= a.as_of and t.told_on <= a.known_on
),
person as (
    select t.member_id, t.team_id, sum(t.sign)                                                      as completed,
           coalesce(sum(t.sign) filter (where t.since > a.last_day), 0)                   as late,
           coalesce(sum(t.sign) filter (where t.since <= a.last_day and not t.proven), 0) as unproven
    from asked a
    cross join part t
    join roster_team_place_known p on p.team_id = t.team_id and a.known_on between p.known_from and p.known_to
        and t.happened_on between p.valid_from and p.valid_to
        and (a.provinces is null or p.province_code = any(a.provinces)) and (a.district is null or p.district_code = a.district)
        and (a.commune is null or p.commune_code = a.commune)
    group by 1, 2
)
select s.team_id, s.member_id, 1 as places, c.event_at, s.late > 0, s.unproven > 0
from asked a
cross join person s
join completion c on c.member_id = s.member_id and c.rule = a.counted
where case a.figure when 'ON_TIME' then s.completed - s.late - s.unproven
                    when 'UNPROVEN' then s.unproven
                    when 'LATE' then s.late
                    else s.completed end > 0
  and (a.flag is null
       or exists (select from completion_flag f where f.member_id = s.member_id and f.rule = a.counted and a.flag in ('ANY', f.flag)))
