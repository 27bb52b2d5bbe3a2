-- Where a member counts on a day: the team of the membership (REGISTERED) and the team in which a list has the person
-- whose entry the member claimed (ROSTER). Without either there is no row; of several claimed entries the newest comes first.
select 'REGISTERED' as population, t.*
from membership m
join team t on t.id = m.team_id
where m.member_id = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
union all
(select 'ROSTER', t.*
 from roster_entry e
 join roster_membership r on r.entry_id = e.id
 join team t on t.id = r.team_id
 where e.claimed_by = ? and r.audience = 'MEMBER'
   and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
 order by r.valid_from desc, e.id desc)
