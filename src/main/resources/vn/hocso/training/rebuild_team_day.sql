-- Puts the days of teams in the place of what was there.
insert into team_day (team_id, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven,
                      trained_registered, trained_roster, matched_roster)
select team_id, rule, day, known_on, people_registered, people_roster, trained_proven, trained_unproven, trained_registered,
       trained_roster, matched_roster
from recounted
