-- Notices with their newest text, the newest first. With :current those that were not withdrawn and whose last day is not over; of a person's
-- desk those whose provinces are all the person's. Values: id or null, current, its day, everything, provinces, how many.
select n.id, n.issuer, n.areas, n.leaders_only, n.written_at, n.withdrawn_at, n.withdrawn_why,
       t.version, t.title, t.body, t.starts_on, t.ends_on, t.written_at
from notice n
cross join lateral (select * from notice_text v where v.notice_id = n.id order by v.version desc limit 1) t
where n.id = coalesce(?::bigint, n.id)
  and (not ? or n.withdrawn_at is null and (t.ends_on is null or t.ends_on >= ?))
  and (? or cardinality(n.provinces) > 0 and n.provinces <@ ?::text[])
order by n.id desc
limit ?
