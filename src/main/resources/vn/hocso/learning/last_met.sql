-- When a member met a rule that expires for the last time, and in which round: 0 is the completion that it counts.
select event_at, round
from (select event_at, 0 as round from completion where member_id = ? and rule = ?
      union all
      select event_at, round from completion_renewal where member_id = ? and rule = ?) met
order by round desc
limit 1
