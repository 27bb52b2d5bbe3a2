-- The same from the days of teams, for parts of a province, as it was known on another day (null: known by now). People are where their team
-- works on the day that is looked at; completions stay where it worked when they happened.
select d.day,
       coalesce(sum(d.people_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0),
       coalesce(sum(d.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0),
       coalesce(sum(d.trained_proven + d.trained_unproven) filter (where d.day between p.valid_from and p.valid_to), 0)
from (values (?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
         as a (as_of, known_on, rule, province, district, commune, team)
join team_day d on d.rule = a.rule and d.day <= a.as_of and d.known_on <= a.known_on
join roster_team_place_known p on p.team_id = d.team_id and a.known_on between p.known_from and p.known_to
where p.province_code = a.province
  and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
  and (a.team is null or p.team_id = a.team)
group by d.day
order by d.day
