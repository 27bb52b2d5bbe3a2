-- A person attends a session that was neither closed nor called off meanwhile; whoever closes it waits. The line of a list of that day that is known to be
-- the person goes along, so that the paper does not count the same person again. Nothing when the person attended already.
insert into session_attendance (session_id, member_id, entry_id, team_id, audience, point_id, way, at, told_on, flags, counted)
select s.id, g.member_id,
       (select e.id from roster_entry e
        join roster_membership r on r.entry_id = e.id and r.valid_from <= s.held_on and (r.valid_to is null or r.valid_to >= s.held_on)
        where e.claimed_by = g.member_id order by e.id limit 1),
       g.team_id, 'MEMBER', g.point_id, g.way, g.at, g.told_on, g.flags, case when g.flags = '{}' then true end
from (values (?::bigint, ?::uuid, ?::bigint, ?::bigint, ?::text, ?::timestamptz, ?::date, ?::text[]))
         as g (session_id, member_id, team_id, point_id, way, at, told_on, flags)
join training_session s on s.id = g.session_id
where s.closed_at is null and s.cancelled_at is null
for key share of s
on conflict do nothing
returning id
