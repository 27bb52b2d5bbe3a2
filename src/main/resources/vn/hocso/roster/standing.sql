-- Where a member counts on :day: the team of the membership (REGISTERED) and the team in which a list has the person
-- whose entry the member claimed (ROSTER). Without either there is no row; of several claimed entries the newest comes first.
select 'REGISTERED' as population, t.*
from membership m
join team t on t.id = m.team_id
where m.member_id = :member and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
union all
(select 'ROSTER', t.*
 from roster_entry e
 join roster_membership r on r.entry_id = e.id
 join team t on t.id = r.team_id
 where e.claimed_by = :member and r.audience = 'MEMBER'
   and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
 order by r.valid_from desc, e.id desc)
