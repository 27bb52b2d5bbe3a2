-- The people who are on the lists of a province without an end, for the comparison with a file.
insert into roster_now (entry_id, full_name, name_key, phone, claimed, team_id, role, audience, since)
select e.id, e.full_name, e.name_key, e.phone, e.claimed_by is not null, m.team_id, m.role, m.audience, m.valid_from
from team t
join roster_membership m on m.team_id = t.id and m.valid_to is null
join roster_entry e on e.id = m.entry_id
where t.code_set = ? and t.province_code = ?
