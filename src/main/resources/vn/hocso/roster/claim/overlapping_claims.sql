-- Whether an account stands behind another person of a list at a time at which the list has this one as well.
select 1
from roster_membership s
join roster_membership n on n.valid_from <= coalesce(s.valid_to, 'infinity') and s.valid_from <= coalesce(n.valid_to, 'infinity')
join roster_entry o on o.id = n.entry_id
where s.entry_id = ? and o.claimed_by = ? and o.id <> s.entry_id
limit 1
