-- The same from the days of teams, for parts of a province and for what was known on a day. People are where their team works on the
-- day that is looked at; completions stay where it worked when they happened.
select d.day,
       coalesce(sum(d.people_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0),
       coalesce(sum(d.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0),
       coalesce(sum(d.trained_proven + d.trained_unproven)
           filter (where p.team_id is null or d.day between p.valid_from and p.valid_to), 0)
from (values (?::date, coalesce(?::date, 'infinity'), ?::text, ?::text[], ?::text, ?::text, ?::bigint))
         as a (as_of, known_on, rule, provinces, district, commune, team)
join team_day d on d.rule = a.rule and d.day <= a.as_of and d.known_on <= a.known_on
left join roster_team_place_known p on p.team_id = d.team_id and a.known_on between p.known_from and p.known_to
where (a.provinces is null or p.province_code = any(a.provinces))
  and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
  and (a.team is null or p.team_id = a.team)
group by d.day
order by d.day
