-- Told and not counted, with the team that the member held then. Which round a renewal was, its statement does not say: those are not here.
select t.id, t.member_id, t.rule, m.team_id, t.province_code, t.happened, t.stored, t.proven
from told_completion t
join trained_rule r on r.code = t.rule and r.renews is null
left join roster_team_of_member m on t.team_code is not null and m.member_id = t.member_id
    and (t.happened at time zone 'Asia/Ho_Chi_Minh')::date between m.valid_from and coalesce(m.valid_to, 'infinity')
    and m.province_code = t.province_code
where not exists (select from completion c where c.member_id = t.member_id and c.rule = t.rule)
