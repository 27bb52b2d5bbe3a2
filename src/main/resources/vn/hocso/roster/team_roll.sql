-- Who is in a team on a day, by membership or by a list's entry that the person claimed; a person once. Named is whose consent of that
-- purpose stands; who stands on the list of one team and went over to another by their own account is that one's. Reports by name were by their first text a consent towards the province alone. Nobody who was erased is named.
select m.id as member_id, m.full_name, p.role,
       m.subject is not null
           and exists (select from consent c where c.member_id = m.id and c.purpose = ? and c.withdrawn_at is null
                       and (? or c.text_version <> '2022-11')) as named
from (select member_id, min(role) as role
      from (select s.member_id, s.role
            from membership s
            where s.team_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            union all
            select e.claimed_by, r.role
            from roster_membership r
            join roster_entry e on e.id = r.entry_id
            where r.team_id = ? and r.audience = 'MEMBER' and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
              and e.claimed_by is not null
              and not exists (select from membership o
                              where o.member_id = e.claimed_by and o.valid_to is null and o.team_id <> r.team_id)) as every
      group by member_id) p
join member m on m.id = p.member_id
