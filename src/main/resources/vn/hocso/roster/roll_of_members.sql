-- Some people as the roll of a team has them, see team_roll.sql; the role is the last that they had in it.
select m.id as member_id, m.full_name,
       coalesce((select s.role from membership s where s.member_id = m.id and s.team_id = a.team order by s.valid_from desc limit 1),
                (select r.role from roster_entry e join roster_membership r on r.entry_id = e.id
                 where e.claimed_by = m.id and r.team_id = a.team order by r.valid_from desc limit 1), 'MEMBER'),
       m.subject is not null
           and exists (select from consent c where c.member_id = m.id and c.purpose = 'NAMED_REPORTS' and c.withdrawn_at is null
                       and (a.any_text or c.text_version <> '2022-11')) as named
from (values (?::bigint, ?::boolean, ?::uuid[])) as a (team, any_text, members)
join member m on m.id = any(a.members)
