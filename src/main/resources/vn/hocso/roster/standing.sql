-- Where a member counts on a day: the team of the membership (REGISTERED) and the team in which a list has the person
-- whose entry the member claimed (ROSTER), each with the place where it worked then. Without either there is no row; of several claimed
-- entries the newest comes first.
select s.population, t.id, t.code, t.name, t.level, t.code_set, p.province_code, p.district_code, p.commune_code, t.hamlet, t.founded_on,
       t.closed_on
from (
    select 'REGISTERED' as population, m.team_id, m.valid_from, 0 as entry_id
    from membership m
    where m.member_id = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
    union all
    select 'ROSTER', r.team_id, r.valid_from, e.id
    from roster_entry e
    join roster_membership r on r.entry_id = e.id
    where e.claimed_by = ? and r.audience = 'MEMBER'
      and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
) s
join team t on t.id = s.team_id
join roster_team_place p on p.team_id = t.id and ? between p.valid_from and p.valid_to
order by s.population, s.valid_from desc, s.entry_id desc
