-- Those of some lines of a list who signed the paper, each once: neither who is written down already, by the line or by the account behind it, nor
-- anybody who was not in the team on the day of the session.
insert into session_attendance (session_id, member_id, entry_id, team_id, audience, way, at, told_on, entered_by, counted)
select s.id, e.claimed_by, e.id, r.team_id, r.audience, 'PAPER', g.at, g.told_on, g.entered_by, true
from (values (?::bigint, ?::bigint, ?::timestamptz, ?::date, ?::text)) as g (session_id, team_id, at, told_on, entered_by)
join training_session s on s.id = g.session_id
join roster_membership r on r.team_id = g.team_id and r.valid_from <= s.held_on and (r.valid_to is null or r.valid_to >= s.held_on)
join roster_entry e on e.id = r.entry_id
where s.cancelled_at is null and r.audience in ('MEMBER', 'YOUTH_UNION') and e.id = any(?::bigint[])
  and (e.claimed_by is null or not exists (select from session_attendance x where x.session_id = s.id and x.member_id = e.claimed_by))
for key share of s
on conflict do nothing
returning audience
