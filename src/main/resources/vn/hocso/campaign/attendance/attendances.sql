-- Attendances of a session: those that wait for an officer first, then by team and time. Somebody has a name here who stands on a list of the province of
-- the session, or belongs to it and agreed to be named.
select a.id, a.session_id, a.team_id, t.name, t.code,
       case when t.province_code = s.province_code then coalesce(e.full_name, case when m.subject is not null and exists (
           select from consent c where c.member_id = m.id and c.purpose = 'NAMED_REPORTS' and c.withdrawn_at is null) then m.full_name end) end,
       p.name, a.way, a.at, a.flags, a.counted, a.reason, a.settled_at
from session_attendance a
join training_session s on s.id = a.session_id
join team t on t.id = a.team_id
left join roster_entry e on e.id = a.entry_id
left join member m on m.id = a.member_id
left join session_point p on p.id = a.point_id
where a.session_id = ?
