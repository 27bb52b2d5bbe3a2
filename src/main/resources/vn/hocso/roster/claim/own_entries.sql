-- The places on lists that are a member's, each as its newest stay has it: what is still to be answered first, then those that a list still has, the newest first.
select e.id, e.full_name, s.role, t.name, e.phone, s.valid_to is null as listed, e.claimed_at, e.claim_answered_at
from roster_entry e
join lateral (select team_id, role, valid_to from roster_membership where entry_id = e.id order by valid_from desc limit 1) s on true
join team t on t.id = s.team_id
where e.claimed_by = ?
order by e.claim_answered_at is null desc, listed desc, e.id desc
