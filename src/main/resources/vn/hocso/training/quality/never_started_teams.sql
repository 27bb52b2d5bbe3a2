-- Teams of some provinces, or of all (null), or of a part of one, with who of their lists has not started; where the team works on a day.
select t.code, p.province_code, p.district_code, p.commune_code, n.listed, n.idle, n.unmatched
from never_started n
join team t on t.id = n.team_id
join roster_team_place p on p.team_id = n.team_id and ? between p.valid_from and p.valid_to
where (?::text[] is null or p.province_code = any(?::text[]))
  and (?::text is null or p.district_code = ?) and (?::text is null or p.commune_code = ?)
