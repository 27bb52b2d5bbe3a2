-- Adds differences to the days and months of provinces, many at once, sorted by key.
insert into province_period as p (rule, grain, starts_on, province_code, people_registered, people_roster, trained_proven,
                                  trained_unproven, trained_registered, trained_roster, matched_roster)
select d.rule, g.grain, case g.grain when 'DAY' then d.day else date_trunc('month', d.day)::date end as starts_on,
       d.province_code, sum(d.people_registered), sum(d.people_roster), sum(d.trained_proven), sum(d.trained_unproven),
       sum(d.trained_registered), sum(d.trained_roster), sum(d.matched_roster)
from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
         as d (team_id, province_code, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
               trained_registered, trained_roster, matched_roster)
cross join (values ('DAY'), ('MONTH')) as g (grain)
group by 1, 2, 3, 4
order by 1, 2, 3, 4
on conflict (rule, grain, starts_on, province_code) do update
set people_registered  = p.people_registered + excluded.people_registered,
    people_roster      = p.people_roster + excluded.people_roster,
    trained_proven     = p.trained_proven + excluded.trained_proven,
    trained_unproven   = p.trained_unproven + excluded.trained_unproven,
    trained_registered = p.trained_registered + excluded.trained_registered,
    trained_roster     = p.trained_roster + excluded.trained_roster,
    matched_roster     = p.matched_roster + excluded.matched_roster
