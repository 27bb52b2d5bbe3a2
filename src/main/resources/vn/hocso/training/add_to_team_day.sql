-- Adds differences to the days of teams, many at once. Sorted by key, so that two writers never wait for each other in a circle.
-- Team 0 is none.
insert into team_day as t (team_id, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
                           trained_registered, trained_roster, matched_roster)
select coalesce(d.team_id, 0), d.rule, d.day, d.known_on, sum(d.people_registered), sum(d.people_roster), sum(d.trained_proven),
       sum(d.trained_unproven), sum(d.trained_registered), sum(d.trained_roster), sum(d.matched_roster)
from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
         as d (team_id, province_code, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
               trained_registered, trained_roster, matched_roster)
group by 1, 2, 3, 4
order by 1, 2, 3, 4
on conflict (team_id, rule, day, known_on) do update
set people_registered  = t.people_registered + excluded.people_registered,
    people_roster      = t.people_roster + excluded.people_roster,
    trained_proven     = t.trained_proven + excluded.trained_proven,
    trained_unproven   = t.trained_unproven + excluded.trained_unproven,
    trained_registered = t.trained_registered + excluded.trained_registered,
    trained_roster     = t.trained_roster + excluded.trained_roster,
    matched_roster     = t.matched_roster + excluded.matched_roster
