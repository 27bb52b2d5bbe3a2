-- By province: told and not counted, counted and not told, counted otherwise than told.
with counted as (
    select statement_id, member_id, rule, province_code, event_at, proven from completion
    union all
    select statement_id, member_id, rule, province_code, event_at, proven from completion_renewal
)
select coalesce(c.province_code, t.province_code) as province_code, count(*) filter (where c.statement_id is null) as missing,
       count(*) filter (where t.id is null) as untold, count(*) filter (where c.statement_id = t.id) as altered
from counted c full join told_completion t on t.id = c.statement_id
where c.statement_id is null or t.id is null
   or (c.member_id, c.rule, c.province_code, c.event_at, c.proven) is distinct from (t.member_id, t.rule, t.province_code, t.happened, t.proven)
group by 1
order by 1
