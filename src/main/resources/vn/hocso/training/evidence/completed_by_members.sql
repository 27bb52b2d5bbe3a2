-- Of some people those who are trained by a rule on a day, as it was known on another (null: now), with when they completed.
select m.member_id, max(t.event_at)
from (values (?::text, ?::text, ?::date, coalesce(?::date, 'infinity'))) as a (counted, rule, as_of, known_on)
cross join unnest(?::uuid[]) as m (member_id)
cross join lateral (
    select 1 as sign, (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
           (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on, c.event_at
    from completion c
    where c.member_id = m.member_id and c.rule = a.counted
    union all
    select v.sign, v.day, v.told_on, null
    from (select * from validity_turn o where o.member_id = m.member_id and o.rule = a.rule offset 0) v
) t
where t.day <= a.as_of and t.told_on <= a.known_on
group by m.member_id
having sum(t.sign) > 0
