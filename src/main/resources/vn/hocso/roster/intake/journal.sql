-- Writes down what the file does to each person, before it is done.
insert into roster_change (import_id, entry_id, kind, old_full_name, old_phone, old_team_id, old_role, old_audience, old_from,
                           new_team_id, new_role, new_audience, new_from)
select i.id, r.entry_id, 'NEW', null, null, null, null, null, null,
       r.team_id, coalesce(r.role, 'MEMBER'), coalesce(r.audience, 'MEMBER'), coalesce(r.valid_from, i.effective_on)
from roster_import i
join roster_upload_row r on r.upload_id = ? and r.outcome = 'NEW'
where i.id = ?
union all
select i.id, e.id, r.outcome, e.full_name, e.phone,
       case when other then m.team_id end, case when other then m.role end, case when other then m.audience end,
       case when other then m.valid_from end,
       case when other then r.team_id end, case when other then coalesce(r.role, m.role) end,
       case when other then coalesce(r.audience, m.audience) end, case when other then i.effective_on end
from roster_import i
join roster_upload_row r on r.upload_id = ? and r.outcome in ('MOVED', 'CHANGED')
join roster_entry e on e.id = r.entry_id
join roster_membership m on m.entry_id = e.id and m.valid_to is null
cross join lateral (select r.team_id <> m.team_id or coalesce(r.role, m.role) <> m.role
                           or coalesce(r.audience, m.audience) <> m.audience as other) change
where i.id = ?
union all
select i.id, e.id, 'LEFT', e.full_name, e.phone, m.team_id, m.role, m.audience, m.valid_from, null, null, null, null
from roster_import i
join roster_upload_leaver l on l.upload_id = ?
join roster_entry e on e.id = l.entry_id
join roster_membership m on m.entry_id = e.id and m.valid_to is null
where i.id = ?
