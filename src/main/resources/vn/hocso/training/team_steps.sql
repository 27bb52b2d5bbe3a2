-- People with an account in each of some teams on a day: all, those who passed a lesson or more, those who met a rule of "trained". Whoever met
-- the rule has passed lessons as well.
select m.team_id, count(*),
       count(*) filter (where c.member_id is not null
                        or exists (select from lesson_passed l where l.member_id = m.member_id)),
       count(c.member_id)
from membership m
left join completion c on c.member_id = m.member_id and c.rule = ?
where m.team_id = any(?::bigint[]) and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
group by 1
