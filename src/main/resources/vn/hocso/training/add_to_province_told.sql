-- Adds to the days of provinces what was told on another day than it counts from, many at once, sorted by key.
insert into province_told as p (rule, day, known_on, province_code, people_registered, people_roster, trained_proven,
                                trained_unproven, trained_registered, trained_roster, matched_roster)
select d.rule, d.day, d.known_on, d.province_code, sum(d.people_registered), sum(d.people_roster), sum(d.trained_proven),
       sum(d.trained_unproven), sum(d.trained_registered), sum(d.trained_roster), sum(d.matched_roster)
from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
         as d (team_id, province_code, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
               trained_registered, trained_roster, matched_roster)
where d.known_on <> d.day
group by 1, 2, 3, 4
order by 1, 2, 3, 4
on conflict (rule, day, known_on, province_code) do update
set people_registered  = p.people_registered + excluded.people_registered,
    people_roster      = p.people_roster + excluded.people_roster,
    trained_proven     = p.trained_proven + excluded.trained_proven,
    trained_unproven   = p.trained_unproven + excluded.trained_unproven,
    trained_registered = p.trained_registered + excluded.trained_registered,
    trained_roster     = p.trained_roster + excluded.trained_roster,
    matched_roster     = p.matched_roster + excluded.matched_roster
