-- Adds differences to the days of teams, many at once. Sorted by key, so that two writers never wait for each other in a circle.
insert into team_day as t (team_id, rule, day, people_registered, people_roster, trained_proven, trained_unproven,
                           trained_registered, trained_roster)
select d.team_id, d.rule, d.day, sum(d.people_registered), sum(d.people_roster), sum(d.trained_proven),
       sum(d.trained_unproven), sum(d.trained_registered), sum(d.trained_roster)
from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
         as d (team_id, province_code, rule, day, people_registered, people_roster, trained_proven, trained_unproven,
               trained_registered, trained_roster)
where d.team_id is not null
group by d.team_id, d.rule, d.day
order by d.team_id, d.rule, d.day
on conflict (team_id, rule, day) do update
set people_registered  = t.people_registered + excluded.people_registered,
    people_roster      = t.people_roster + excluded.people_roster,
    trained_proven     = t.trained_proven + excluded.trained_proven,
    trained_unproven   = t.trained_unproven + excluded.trained_unproven,
    trained_registered = t.trained_registered + excluded.trained_registered,
    trained_roster     = t.trained_roster + excluded.trained_roster
