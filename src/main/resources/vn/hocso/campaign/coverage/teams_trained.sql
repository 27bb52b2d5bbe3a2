-- Teams of some provinces that stand on a day and were trained in person by then, one row a province: on time, on time but told too late to be proven,
-- late. A session took place when it was closed or somebody counted came. What a team was merged into, always in the same province, has its training. Of several sessions of a team
-- the best one counts.
with asked as (select ?::date as day, ?::date as last_day, ?::date as proven_until, ?::text[] as provinces),
trained as (
    select coalesce(m.last_team_id, a.team_id) as team_id,
           min(case when s.held_on > q.last_day then 3 when a.told_on > q.proven_until then 2 else 1 end) as series
    from asked q
    cross join session_team a
    join team o on o.id = a.team_id and o.province_code = any(q.provinces)
    join training_session s on s.id = a.session_id
    left join roster_team_successor m on m.team_id = a.team_id
    where a.people > 0 and s.cancelled_at is null and s.held_on <= q.day
    group by 1)
select t.province_code, count(*) filter (where r.series = 1), count(*) filter (where r.series = 2), count(*) filter (where r.series = 3)
from asked q
cross join trained r
join team t on t.id = r.team_id
where t.province_code = any(q.provinces) and t.founded_on <= q.day and (t.closed_on is null or t.closed_on >= q.day)
group by 1
