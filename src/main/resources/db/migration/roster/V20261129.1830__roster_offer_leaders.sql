-- Which member leads which team from the first to the last day (null: open), by account or by a list's entry that is the member's; for the
-- queries of other rooms, as roster_member_of_subject is.
create view roster_leader_of_team as
select member_id, team_id, valid_from, valid_to from membership where role = 'LEADER'
union
select e.claimed_by, s.team_id, s.valid_from, s.valid_to
from roster_entry e join roster_membership s on s.entry_id = e.id
where e.claimed_by is not null and s.role = 'LEADER';
