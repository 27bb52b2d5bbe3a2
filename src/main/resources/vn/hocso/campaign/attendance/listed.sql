-- The people on the list of a team on a day, members and cadres of the Youth Union, and what is written down already about them at a session.
select e.id, e.full_name, r.role, r.audience, a.way, a.counted
from roster_membership r
join roster_entry e on e.id = r.entry_id
left join lateral (select x.way, x.counted from session_attendance x
                   where x.session_id = ? and (x.entry_id = e.id or x.member_id = e.claimed_by)
                   order by x.id limit 1) a on true
where r.team_id = ? and r.audience in ('MEMBER', 'YOUTH_UNION') and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
