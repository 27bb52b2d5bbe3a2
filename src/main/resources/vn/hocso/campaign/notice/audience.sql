-- How many people with an account are on a day in teams that a notice is for, and how many of them lead one. Values: the day (four times), whether it
-- is for the whole country, its provinces, its districts.
select count(distinct m.member_id), count(distinct l.member_id)
from roster_team_of_member m
join roster_team_place p on p.team_id = m.team_id and ? between p.valid_from and p.valid_to
left join roster_leader_of_team l on l.member_id = m.member_id and l.valid_from <= ? and (l.valid_to is null or l.valid_to >= ?)
where ? between m.valid_from and coalesce(m.valid_to, 'infinity')
  and (? or p.province_code = any(?::text[]) or p.district_code = any(?::text[]))
