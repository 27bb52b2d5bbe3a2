-- The places on lists that are a person's, the newest first; the names of teams only.
select w.entry_id, t.name, w.listed
from roster_entry_state w
join team t on t.id = w.team_id
where w.claimed_by = ?
order by w.listed desc, w.entry_id desc
