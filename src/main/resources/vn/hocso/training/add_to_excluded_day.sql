-- Adds differences to what is excluded, many at once, sorted by key: excluded people who came into a group or left it.
insert into excluded_day as e (team_id, province_code, rule, day, known_on, trained_registered, trained_roster)
select d.team_id, d.province_code, d.rule, d.day, d.known_on, sum(d.trained_registered), sum(d.trained_roster)
from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[], ?::int[])
         as d (team_id, province_code, rule, day, known_on, trained_registered, trained_roster)
group by 1, 2, 3, 4, 5
order by 1, 2, 3, 4, 5
on conflict (team_id, province_code, rule, day, known_on) do update
set trained_registered = e.trained_registered + excluded.trained_registered,
    trained_roster     = e.trained_roster + excluded.trained_roster
