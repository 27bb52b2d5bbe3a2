-- Provinces of which the sums that are read say something else than the recount: by the days of teams, and by the days and months of
-- provinces, also by what was told on another day, what rules that expire change, and what is excluded. Compared are states: rows that add
-- up to nothing may be there or not. Each kind of sum is added to its recount with the other sign, and whatever is left differs.
-- One pass over the differences serves teams and provinces; only what differs of a team, and the days of provinces, leave it.
with difference as (
    select team_id, province_code, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
           trained_registered, trained_roster, matched_roster from tally_difference
    union all
    select team_id, null, rule, day, known_on, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from team_day
),
recount as materialized (
    select grouping(team_id) = 1 as of_province, team_id, province_code, rule, day, known_on,
           sum(people_registered) as people_registered, sum(people_roster) as people_roster, sum(trained_proven) as trained_proven,
           sum(trained_unproven) as trained_unproven, sum(trained_registered) as trained_registered,
           sum(trained_roster) as trained_roster, sum(matched_roster) as matched_roster
    from difference
    group by grouping sets ((team_id, rule, day, known_on), (province_code, rule, day, known_on))
    having grouping(team_id) = 1 or sum(people_registered) <> 0 or sum(people_roster) <> 0 or sum(trained_proven) <> 0
        or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0 or sum(trained_roster) <> 0 or sum(matched_roster) <> 0
),
province as (
    select g.grain, r.province_code, r.rule, case g.grain when 'MONTH' then date_trunc('month', r.day)::date else r.day end as day,
           case g.grain when 'TOLD' then r.known_on end as known_on, r.people_registered, r.people_roster, r.trained_proven,
           r.trained_unproven, r.trained_registered, r.trained_roster, r.matched_roster
    from recount r cross join (values ('DAY'), ('MONTH'), ('TOLD')) as g (grain)
    where r.of_province and r.province_code is not null and (g.grain <> 'TOLD' or r.known_on <> r.day)
    union all
    select grain, province_code, rule, starts_on, null, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_period
    union all
    select 'TOLD', province_code, rule, day, known_on, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_told
),
turned as (
    select 'VALIDITY' as kind, team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
           trained_registered, trained_roster from validity_difference
    union all
    select 'VALIDITY', team_id, province_code, rule, day, known_on, since, happened_on, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster from validity_day
    union all
    select 'EXCLUDED', team_id, province_code, rule, day, known_on, null, null, trained_proven, trained_unproven, trained_registered,
           trained_roster from excluded_difference
    union all
    select 'EXCLUDED', team_id, province_code, rule, day, known_on, null, null, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster from excluded_day
),
differing as (
    select (select province_code from roster_team_place p where p.team_id = r.team_id limit 1) as province_code
    from recount r where not of_province
    union all
    select province_code from province
    group by province_code, grain, rule, day, known_on
    having sum(people_registered) <> 0 or sum(people_roster) <> 0 or sum(trained_proven) <> 0 or sum(trained_unproven) <> 0
        or sum(trained_registered) <> 0 or sum(trained_roster) <> 0 or sum(matched_roster) <> 0
    union all
    select province_code from turned
    group by kind, team_id, province_code, rule, day, known_on, since, happened_on
    having sum(trained_proven) <> 0 or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0 or sum(trained_roster) <> 0
)
select coalesce(province_code, '00') as province_code, count(*) as rows
from differing
group by 1
order by 1
