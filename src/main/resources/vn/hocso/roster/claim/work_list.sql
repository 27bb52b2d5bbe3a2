-- The people of lists that somebody keeps, in some states, a page at a time; names and teams are searched without marks.
select w.entry_id, e.full_name, e.phone, w.role, t.name, t.code, w.state, w.open, a.name, a.code, w.claimed_by is not null
from roster_entry_state w
join roster_entry e on e.id = w.entry_id
join team t on t.id = w.team_id
left join team a on a.id = w.account_team
where (? or w.province_code = any(?) or w.team_id = any(?)) and w.state = any(?) and (w.open or not ?) and w.entry_id > ?
  and (? = '' or position(? in e.name_key) > 0 or position(? in roster_name_key(t.name)) > 0 or t.code = upper(?))
order by w.entry_id
limit ?
