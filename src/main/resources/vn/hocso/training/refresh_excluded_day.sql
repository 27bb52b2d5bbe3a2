-- Adds to excluded_day what it differs by from what it has to be; nothing where it agrees.
insert into excluded_day as e (team_id, province_code, rule, day, known_on, trained_proven, trained_unproven, trained_registered,
                               trained_roster)
select team_id, province_code, rule, day, known_on, sum(trained_proven), sum(trained_unproven), sum(trained_registered),
       sum(trained_roster)
from (select * from excluded_difference
      union all
      select team_id, province_code, rule, day, known_on, -trained_proven, -trained_unproven, -trained_registered, -trained_roster
      from excluded_day) one
group by 1, 2, 3, 4, 5
having sum(trained_proven) <> 0 or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0 or sum(trained_roster) <> 0
order by 1, 2, 3, 4, 5
on conflict (team_id, province_code, rule, day, known_on) do update
set trained_proven     = e.trained_proven + excluded.trained_proven,
    trained_unproven   = e.trained_unproven + excluded.trained_unproven,
    trained_registered = e.trained_registered + excluded.trained_registered,
    trained_roster     = e.trained_roster + excluded.trained_roster
