-- Members to remind by SMS and their number: who agrees to messages, has no browser to remind, has not met the rule, wants to be reminded now, was not since
-- that day, nor anybody else of the same number, and learned nothing since that moment; who never learned is counted from the day of agreeing. Values:
-- rule, now, day, the same day, moment, how many.
select n.member_id, n.phone
from roster_number_for_messages n
left join reminder r on r.member_id = n.member_id
where not exists (select from push_subscription p where p.member_id = n.member_id)
  and not exists (select from completion c where c.member_id = n.member_id and c.rule = ?)
  and not coalesce(r.off, false)
  and r.sms_ended_at is null
  and coalesce(r.put_off_until <= ?, true)
  and coalesce(r.sent_on < ?, true)
  and not exists (select from roster_number_for_messages o join reminder q on q.member_id = o.member_id
                  where o.phone = n.phone and o.member_id <> n.member_id and q.sent_on >= ?)
  and coalesce((select max(coalesce(a.finished_at, a.started_at)) from attempt a where a.member_id = n.member_id), n.agreed_at) < ?
order by r.sent_on nulls first, n.member_id
limit ?
