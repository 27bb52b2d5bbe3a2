-- Every stay in a team that reaches a day or begins later: by account (entry_id null) and by list (who claimed the entry). Only the audience
-- MEMBER is counted.
select m.member_id, null::bigint as entry_id, m.role, 'MEMBER' as audience, m.valid_from, m.valid_to
from membership m
where m.team_id = ? and (m.valid_to is null or m.valid_to >= ?)
union all
select e.claimed_by, r.entry_id, r.role, r.audience, r.valid_from, r.valid_to
from roster_membership r join roster_entry e on e.id = r.entry_id
where r.team_id = ? and (r.valid_to is null or r.valid_to >= ?)
