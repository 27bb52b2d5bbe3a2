-- Puts what rules that expire change in the place of what was there.
insert into validity_day (team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
                          trained_registered, trained_roster)
select team_id, province_code, rule, day, known_on, since, happened_on, sum(trained_proven), sum(trained_unproven),
       sum(trained_registered), sum(trained_roster)
from validity_difference
group by 1, 2, 3, 4, 5, 6, 7
