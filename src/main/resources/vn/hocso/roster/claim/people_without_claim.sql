-- The people of a team's list whom no account stands behind, and whether a good code is out for each.
select e.id, e.full_name, exists (select from roster_claim_code c where c.entry_id = e.id and c.used_at is null and c.expires_at > ?)
from roster_membership s
join roster_entry e on e.id = s.entry_id and e.claimed_by is null
where s.team_id = ? and s.valid_to is null
order by e.id
limit ?
