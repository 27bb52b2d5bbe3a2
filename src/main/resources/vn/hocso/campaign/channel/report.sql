-- For each province, people with an account in its teams at the end of a day, by what the last act until then says of each. Values: the first instant
-- after the day, the day (three times), everything, provinces.
with known as (
    select distinct on (member_id) member_id, grade, source from channel_act where at < ? order by member_id, no desc
)
select p.province_code, count(*),
       count(*) filter (where k.grade = 'DECLARED'),
       count(*) filter (where k.grade = 'CONFIRMED' and k.source = 'LEADER'),
       count(*) filter (where k.grade = 'CONFIRMED' and k.source = 'CHANNEL'),
       count(*) filter (where k.grade = 'UNFOLLOWED')
from roster_team_of_member m
join roster_team_place p on p.team_id = m.team_id and ? between p.valid_from and p.valid_to
left join known k on k.member_id = m.member_id
where m.valid_from <= ? and coalesce(m.valid_to, 'infinity') >= ? and (? or p.province_code = any(?::text[]))
group by p.province_code
