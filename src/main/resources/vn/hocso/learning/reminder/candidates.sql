-- Members with a phone to remind who have not met the rule, want to be reminded now, were not since that day, and learned nothing since that moment; who
-- never learned is counted from the day of asking. Values: rule, now, day, moment, how many.
select s.member_id
from (select member_id, min(asked_at) as asked_at from push_subscription group by member_id) s
left join reminder r on r.member_id = s.member_id
where not exists (select from completion c where c.member_id = s.member_id and c.rule = ?)
  and not coalesce(r.off, false)
  and coalesce(r.put_off_until <= ?, true)
  and coalesce(r.sent_on < ?, true)
  and coalesce((select max(coalesce(a.finished_at, a.started_at)) from attempt a where a.member_id = s.member_id), s.asked_at) < ?
order by r.sent_on nulls first, s.member_id
limit ?
