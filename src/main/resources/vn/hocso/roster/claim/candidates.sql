-- The accounts that could be these people, the best first; nothing that names anybody.
select c.entry_id, c.member_id, c.ground, m.registered_at, a.team_id is not null, a.team_id = s.team_id, h.province_code = t.province_code
from roster_open_candidate c
join member m on m.id = c.member_id
join roster_membership s on s.entry_id = c.entry_id and s.valid_to is null
join team t on t.id = s.team_id
left join membership a on a.member_id = c.member_id and a.valid_to is null
left join team h on h.id = a.team_id
where c.entry_id = any(?)
order by c.entry_id, c.ground, m.registered_at, c.member_id
