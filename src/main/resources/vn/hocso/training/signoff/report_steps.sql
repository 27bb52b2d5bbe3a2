-- Provinces whose report on a target was signed, on the line that the letter names, and opened again, a row for each day on which their number changed.
-- A report that is signed anew has the day of the new signature: 1 on time, 3 late. As it was known at the end of a day (null: by now), which is the day on
-- which it happened.
with asked as (
    select a.*, (a.known_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as known_end
    from (values (?::date, coalesce(?::date, 'infinity'), ?::date, ?::text, ?::text)) as a (as_of, known_on, last_day, target, province)),
signed as (
    select s.province_code, (s.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as since,
           coalesce((min(e.granted_at) at time zone 'Asia/Ho_Chi_Minh')::date, 'infinity') as until
    from asked q
    join report_period p on p.target = q.target and p.line = 'YOUTH_UNION'
    join report_signature s on s.period = p.id and s.signed_at < q.known_end and (q.province is null or s.province_code = q.province)
    left join report_exception e on e.period = s.period and e.province_code = s.province_code and e.no = s.no and e.granted_at < q.known_end
    group by s.province_code, s.no, s.signed_at),
step as (
    select province_code, since as day, since, 1 as by from signed where since < until
    union all
    select province_code, until, since, -1 from signed where since < until and until < 'infinity')
select s.province_code, s.day, sum(case when s.since <= q.last_day then s.by else 0 end), sum(case when s.since > q.last_day then s.by else 0 end)
from asked q join step s on s.day <= q.as_of
group by 1, 2
