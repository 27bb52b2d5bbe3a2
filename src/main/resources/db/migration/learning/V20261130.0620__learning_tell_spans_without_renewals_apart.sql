-- The same days as before. Hardly anybody has renewed anything: the spans of the others are told without putting rounds in order.
create or replace view trained_span as
with held as (
    select c.member_id, r.code as rule, r.valid_months, 0 as round, c.team_id, c.province_code, c.event_at, c.received_at, c.proven
    from completion c join trained_rule r on r.renews = c.rule
    where exists (select from completion_renewal n where n.member_id = c.member_id and n.rule = r.code)
    union all
    select n.member_id, n.rule, r.valid_months, n.round, n.team_id, n.province_code, n.event_at, n.received_at, n.proven
    from completion_renewal n join trained_rule r on r.code = n.rule
), dated as (
    select member_id, rule, round, team_id, province_code, proven,
           (event_at at time zone 'Asia/Ho_Chi_Minh')::date    as happened_on,
           (received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on,
           ((event_at at time zone 'Asia/Ho_Chi_Minh')::date + make_interval(months => valid_months))::date as counts_until
    from held
), following as (
    select *, lag(counts_until) over (partition by member_id, rule order by round) as until_before from dated
)
select member_id, rule, round, team_id, province_code, proven, happened_on, told_on,
       max(happened_on) filter (where until_before is null or happened_on > until_before)
           over (partition by member_id, rule order by round) as since,
       greatest(happened_on, until_before)                    as counts_from,
       counts_until
from following
union all
select c.member_id, r.code, 0, c.team_id, c.province_code, c.proven, d.happened_on, d.told_on, d.happened_on, d.happened_on,
       (d.happened_on + make_interval(months => r.valid_months))::date
from completion c
join trained_rule r on r.renews = c.rule
cross join lateral (select (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date as happened_on,
                           (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on) d
where not exists (select from completion_renewal n where n.member_id = c.member_id and n.rule = r.code);
