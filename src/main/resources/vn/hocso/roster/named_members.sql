-- Of some people those whose consent to reports by name stands, as team_roll.sql has it, with the team in which they are on a day: that of their account, or of
-- the list that they claimed a place of.
select m.id, m.full_name, t.code, t.province_code
from unnest(?::uuid[]) as a (member_id)
join member m on m.id = a.member_id and m.subject is not null
left join lateral (
    select team_id from (
        select s.team_id, 1 as rank from membership s
        where s.member_id = m.id and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
        union all
        select r.team_id, 2 from roster_entry e
        join roster_membership r on r.entry_id = e.id and r.audience = 'MEMBER' and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
        where e.claimed_by = m.id) every
    order by rank
    limit 1) w on true
left join team t on t.id = w.team_id
where exists (select from consent c where c.member_id = m.id and c.purpose = 'NAMED_REPORTS' and c.withdrawn_at is null
              and (? or c.text_version <> '2022-11'))
