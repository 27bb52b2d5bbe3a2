-- One row a province: its state at the end of a day as it was known at the end of another. From the days of teams, because only they
-- say when something became known: dearer than the sums of provinces (every team is read), and asked for rarely.
select coalesce(p.province_code, '00')                                             as province_code,
       sum(d.people_registered)                                                    as registered,
       sum(d.people_roster)                                                        as roster,
       coalesce(sum(d.trained_proven) filter (where d.day <= ?), 0)                as on_time,
       coalesce(sum(d.trained_unproven) filter (where d.day <= ?), 0)              as unproven,
       coalesce(sum(d.trained_proven + d.trained_unproven) filter (where d.day > ?), 0) as late,
       sum(d.trained_registered)                                                   as trained_registered,
       sum(d.trained_roster)                                                       as trained_roster,
       sum(d.matched_roster)                                                         as matched_roster
from team_day d
left join roster_team_place p on p.team_id = d.team_id and d.day between p.valid_from and p.valid_to
where d.rule = ? and d.day <= ? and d.known_on <= ?
group by 1
