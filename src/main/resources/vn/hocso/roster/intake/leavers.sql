-- The people whom a complete file does not name, by the number of their entry.
select l.entry_id, e.full_name, e.phone, t.name, t.code, m.role, m.audience
from roster_upload_leaver l
join roster_entry e on e.id = l.entry_id
left join roster_membership m on m.entry_id = e.id and m.valid_to is null
left join team t on t.id = m.team_id
where l.upload_id = ? and l.entry_id > ?
order by l.entry_id
limit ?
