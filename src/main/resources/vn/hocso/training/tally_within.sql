-- One row a team and place within a province, or within a district, a commune or a team of it: its state at the end of a day, as it was
-- known on another. People are where their team works on that day; completions stay where it worked when they happened.
select p.team_id, p.district_code, p.commune_code,
       coalesce(sum(d.people_registered) filter (where a.as_of between p.valid_from and p.valid_to), 0)  as registered,
       coalesce(sum(d.people_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0)      as roster,
       coalesce(sum(d.trained_proven) filter (where d.day <= a.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                            as on_time,
       coalesce(sum(d.trained_unproven) filter (where d.day <= a.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                            as unproven,
       coalesce(sum(d.trained_proven + d.trained_unproven) filter (where d.day > a.last_day
           and d.day between p.valid_from and p.valid_to), 0)                                            as late,
       coalesce(sum(d.trained_registered) filter (where a.as_of between p.valid_from and p.valid_to), 0) as trained_registered,
       coalesce(sum(d.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0)     as trained_roster,
       coalesce(sum(d.matched_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0)     as matched_roster
from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
         as a (as_of, last_day, known_on, rule, province, district, commune, team)
join roster_team_place_known p on p.province_code = a.province and a.known_on between p.known_from and p.known_to
    and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
    and (a.team is null or p.team_id = a.team)
join team_day d on d.team_id = p.team_id and d.rule = a.rule and d.day <= a.as_of and d.known_on <= a.known_on
group by 1, 2, 3
