-- The same of completions that somebody should look at, by where their team worked when they happened.
select d.team_id, sum(d.completions)
from (values (?::text, ?::text, ?::date, ?::text[], ?::text, ?::text, ?::bigint, ?::bigint, ?::bigint))
         as a (flag, rule, as_of, provinces, district, commune, team, after_team, last_team)
join flag_day d on d.team_id > a.after_team and d.team_id <= a.last_team and d.rule = a.rule and d.flag = a.flag and d.day <= a.as_of
join roster_team_place p on p.team_id = d.team_id and d.day between p.valid_from and p.valid_to
where (a.provinces is null or p.province_code = any(a.provinces)) and (a.district is null or p.district_code = a.district)
  and (a.commune is null or p.commune_code = a.commune) and (a.team is null or p.team_id = a.team)
group by d.team_id
order by d.team_id
limit ?
