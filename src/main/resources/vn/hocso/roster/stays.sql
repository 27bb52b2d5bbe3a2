-- Every time during which the member counted in a team: by membership, and by an entry of a list that is this member's.
-- Only the audience MEMBER of a list counts in a denominator of members.
select 'REGISTERED' as population, m.team_id, t.province_code, m.valid_from, m.valid_to
from membership m join team t on t.id = m.team_id
where m.member_id = :member
union all
select 'ROSTER', r.team_id, t.province_code, r.valid_from, r.valid_to
from roster_entry e
join roster_membership r on r.entry_id = e.id and r.audience = 'MEMBER'
join team t on t.id = r.team_id
where e.claimed_by = :member
