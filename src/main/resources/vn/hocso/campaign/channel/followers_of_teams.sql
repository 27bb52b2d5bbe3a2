-- People of teams on a day who declared that they follow the channel, or of whom it is confirmed. Values: day, day, ids of teams.
select a.grade, a.source, a.at, m.member_id, m.team_id
from roster_team_of_member m
cross join lateral (select * from channel_act c where c.member_id = m.member_id order by c.no desc limit 1) a
where m.valid_from <= ? and coalesce(m.valid_to, 'infinity') >= ? and m.team_id = any(?::bigint[])
  and a.grade in ('DECLARED', 'CONFIRMED')
order by a.grade desc, a.at desc
