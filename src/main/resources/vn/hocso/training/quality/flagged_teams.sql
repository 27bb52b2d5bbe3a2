-- Flagged completions of teams up to the end of a day, in some provinces, in all of them (null), or in a part of one.
select d.flag, t.code, p.province_code, p.district_code, p.commune_code, sum(d.completions)
from flag_day d
left join team t on t.id = d.team_id
left join roster_team_place p on p.team_id = d.team_id and d.day between p.valid_from and p.valid_to
where d.rule = ? and d.day <= ? and (?::text[] is null or p.province_code = any(?::text[]))
  and (?::text is null or p.district_code = ?) and (?::text is null or p.commune_code = ?)
  and (?::bigint is null or d.team_id = ?)
group by 1, 2, 3, 4, 5
