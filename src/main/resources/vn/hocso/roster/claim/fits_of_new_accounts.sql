-- The same for everybody who joined lately.
insert into roster_candidate as c (entry_id, member_id, ground, found_at)
select f.entry_id, f.member_id, f.ground, ?::timestamptz
from member m
cross join lateral (select entry_id, member_id, ground from roster_fit where member_id = m.id) f
where m.registered_at > ?
on conflict (entry_id, member_id) do update set ground = excluded.ground where c.ground <> excluded.ground
