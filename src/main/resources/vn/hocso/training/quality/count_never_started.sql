-- People on each team's list on a day: all, those with an account who passed no lesson, those without an account.
insert into never_started (team_id, listed, idle, unmatched)
select r.team_id, count(*),
       count(*) filter (where e.claimed_by is not null
                        and not exists (select from lesson_passed l where l.member_id = e.claimed_by)),
       count(*) filter (where e.claimed_by is null)
from roster_membership r
join roster_entry e on e.id = r.entry_id
where r.audience = 'MEMBER' and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
group by 1
