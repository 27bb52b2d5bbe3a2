-- Whether a team has a leader or deputy with an account on a day, one person not counted.
select m.id from member m
where m.subject is not null and m.id <> ? and m.id in (
    select member_id from membership
    where team_id = ? and role in ('LEADER', 'DEPUTY') and valid_from <= ? and (valid_to is null or valid_to >= ?)
    union all
    select e.claimed_by from roster_membership s join roster_entry e on e.id = s.entry_id
    where s.team_id = ? and s.role in ('LEADER', 'DEPUTY') and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?))
limit 1
