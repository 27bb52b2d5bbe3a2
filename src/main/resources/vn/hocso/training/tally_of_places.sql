-- One row a team and place of `place`: its state at the end of a day, as it was known on another. People are where their team works on that
-- day; completions stay where it worked when they happened.
select p.team_id, p.district_code, p.commune_code,
       coalesce(sum(d.people_registered) filter (where p.is_of_day), 0)                        as registered,
       coalesce(sum(d.people_roster) filter (where p.is_of_day), 0)                            as roster,
       coalesce(sum(d.trained_proven) filter (where d.day <= p.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                  as on_time,
       coalesce(sum(d.trained_unproven) filter (where d.day <= p.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                  as unproven,
       coalesce(sum(d.trained_proven + d.trained_unproven) filter (where d.day > p.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                  as late,
       coalesce(sum(d.trained_registered) filter (where p.is_of_day), 0)                       as trained_registered,
       coalesce(sum(d.trained_roster) filter (where p.is_of_day), 0)                           as trained_roster,
       coalesce(sum(d.matched_roster) filter (where p.is_of_day), 0)                           as matched_roster
from place p
join team_day d on d.team_id = p.team_id and d.rule = p.rule and d.day <= p.as_of and d.known_on <= p.known_on
group by 1, 2, 3
