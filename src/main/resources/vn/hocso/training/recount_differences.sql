-- Provinces of which the sums that are read say something else than the recount: by the days of teams, and by the days and months of
-- provinces, also by what was told on another day, what rules that expire change, and what is excluded. Compared are states: rows that add up to nothing may be there or not.
with one as (
    select 'TEAM' as kind, team_id::text as key, rule, day, known_on, people_registered, people_roster, trained_proven,
           trained_unproven, trained_registered, trained_roster, matched_roster from recounted
    union all
    select g.grain, r.province_code, r.rule, case g.grain when 'DAY' then r.day else date_trunc('month', r.day)::date end, null,
           r.people_registered, r.people_roster, r.trained_proven, r.trained_unproven, r.trained_registered, r.trained_roster,
           r.matched_roster
    from recounted r cross join (values ('DAY'), ('MONTH')) as g (grain)
    union all
    select 'TOLD', province_code, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
           trained_registered, trained_roster, matched_roster from recounted where known_on <> day
    union all
    select 'TEAM', team_id::text, rule, day, known_on, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from team_day
    union all
    select grain, province_code, rule, starts_on, null, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_period
    union all
    select 'TOLD', province_code, rule, day, known_on, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_told
    union all
    select 'VALIDITY', province_code || '/' || team_id || '/' || since || '/' || happened_on, rule, day, known_on, 0, 0, trained_proven,
           trained_unproven, trained_registered, trained_roster, 0 from validity_difference
    union all
    select 'VALIDITY', province_code || '/' || team_id || '/' || since || '/' || happened_on, rule, day, known_on, 0, 0, -trained_proven,
           -trained_unproven, -trained_registered, -trained_roster, 0 from validity_day
    union all
    select 'EXCLUDED', province_code || '/' || team_id, rule, day, known_on, 0, 0, trained_proven, trained_unproven, trained_registered,
           trained_roster, 0 from excluded_difference
    union all
    select 'EXCLUDED', province_code || '/' || team_id, rule, day, known_on, 0, 0, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, 0 from excluded_day
),
differing as (
    select kind, key from one group by kind, key, rule, day, known_on
    having sum(people_registered) <> 0 or sum(people_roster) <> 0 or sum(trained_proven) <> 0 or sum(trained_unproven) <> 0
        or sum(trained_registered) <> 0 or sum(trained_roster) <> 0 or sum(matched_roster) <> 0
)
select coalesce(p.province_code, '00') as province_code, count(*) as rows
from (select kind, key, case when kind = 'TEAM' then key::bigint end as team_id from differing) d
left join lateral (
    select province_code from roster_team_place where team_id = d.team_id and d.kind = 'TEAM' limit 1
) t on true
cross join lateral (select case when d.kind = 'TEAM' then t.province_code else split_part(d.key, '/', 1) end as province_code) p
group by 1
order by 1
