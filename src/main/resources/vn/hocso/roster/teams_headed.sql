-- The teams that a member leads or is deputy of on a day, by account or by a list's entry that is the member's.
select team_id from membership
where member_id = ? and role in ('LEADER', 'DEPUTY') and valid_from <= ? and (valid_to is null or valid_to >= ?)
union
select s.team_id from roster_entry e join roster_membership s on s.entry_id = e.id
where e.claimed_by = ? and s.role in ('LEADER', 'DEPUTY') and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
