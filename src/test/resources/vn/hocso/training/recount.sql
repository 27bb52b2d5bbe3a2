-- Counted again from the raw statements alone: one row a province, members whose first completion of the programme by rule
-- core-v1 is dated up to the end of :asOf in Vietnam, split by the deadline of 30/11/2022, and by whether the statement says that its time is
-- not sure.
with completed as (
    select body #>> '{actor,account,name}' as member,
           split_part(min(body #>> '{context,extensions,https://hocso.example/id/ext/province}'), ':', 2) as province,
           min((body ->> 'timestamp')::timestamptz) as at,
           bool_and(coalesce(body #>> '{context,extensions,https://hocso.example/id/ext/event-time}', '') <> 'unproven') as proven
    from (select convert_from(s.body, 'UTF8')::jsonb as body
          from statement s
          join lrs_authority a on a.id = s.authority_id and a.name = 'learning') as raw
    where body #>> '{verb,id}' = 'http://adlnet.gov/expapi/verbs/completed'
      and body #>> '{object,id}' = 'https://hocso.example/id/programme/core'
      and body #>> '{context,extensions,https://hocso.example/id/ext/rule}' = 'core-v1'
    group by 1
)
select coalesce(nullif(province, ''), '00') as province,
       count(*) filter (where at < '2022-12-01T00:00:00+07:00' and proven)     as on_time,
       count(*) filter (where at < '2022-12-01T00:00:00+07:00' and not proven) as unproven,
       count(*) filter (where at >= '2022-12-01T00:00:00+07:00') as late
from completed
where at < (cast(:asOf as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
group by 1
