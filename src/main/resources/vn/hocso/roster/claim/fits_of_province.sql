-- Which accounts fit people on the lists of a province.
insert into roster_candidate as c (entry_id, member_id, ground, found_at)
select entry_id, member_id, ground, ?::timestamptz from roster_fit where province_code = ?
on conflict (entry_id, member_id) do update set ground = excluded.ground where c.ground <> excluded.ground
