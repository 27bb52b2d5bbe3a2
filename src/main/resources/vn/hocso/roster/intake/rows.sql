-- The people of a file with one outcome, in the order of the file, with what the roster holds of them.
select r.number, r.full_name, r.phone, coalesce(t.name, p.name), coalesce(t.code, p.code), r.role, r.audience,
       e.full_name, e.phone, old.name, old.code, m.role, m.audience
from roster_upload_row r
left join team t on t.id = r.team_id
left join roster_upload_team p on p.upload_id = r.upload_id and p.team_id = r.team_id
left join roster_entry e on e.id = r.entry_id
left join roster_membership m on m.entry_id = e.id and m.valid_to is null
left join team old on old.id = m.team_id
where r.upload_id = ? and r.outcome = ? and r.number > ?
order by r.number
limit ?
