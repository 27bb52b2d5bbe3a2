-- Teams of some provinces, or of all (null), or of a part of one, with who of their lists had not started by the end of a day; where the team works
-- on that day.
select t.code, p.province_code, p.district_code, p.commune_code, sum(n.listed), sum(n.idle), sum(n.unmatched)
from never_started_change n
join team t on t.id = n.team_id
join roster_team_place p on p.team_id = n.team_id and ? between p.valid_from and p.valid_to
where n.day <= ?
  and (?::text[] is null or p.province_code = any(?::text[]))
  and (?::text is null or p.district_code = ?) and (?::text is null or p.commune_code = ?)
group by t.code, p.province_code, p.district_code, p.commune_code
having sum(n.listed) > 0
