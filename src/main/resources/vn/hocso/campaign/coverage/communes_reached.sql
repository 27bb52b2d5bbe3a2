-- Communes of some provinces that were reached by a day, one row each with its series (1 on time, 2 on time but told too late to be proven, 3 late): a
-- point of a session that took place connected them, or a team that worked there on the day of the session attended.
with asked as (select ?::date as day, ?::date as last_day, ?::date as proven_until, ?::text[] as provinces),
held as (
    select s.id, s.province_code, s.held_on
    from asked q
    join training_session s on s.held_on <= q.day and s.cancelled_at is null
    where s.closed_at is not null or exists (select from session_team a where a.session_id = s.id and a.people > 0)),
reached as (
    select s.province_code, c.commune_code, s.held_on, (p.added_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on
    from asked q
    join held s on s.province_code = any(q.provinces)
    join session_point p on p.session_id = s.id and p.removed_at is null
    join session_point_commune c on c.point_id = p.id
    union all
    select w.province_code, w.commune_code, s.held_on, a.told_on
    from asked q
    cross join held s
    join session_team a on a.session_id = s.id and a.people > 0
    join roster_team_place w on w.team_id = a.team_id and s.held_on between w.valid_from and w.valid_to
    where w.commune_code is not null and w.province_code = any(q.provinces))
select r.province_code, r.commune_code,
       min(case when r.held_on > q.last_day then 3 when r.told_on > q.proven_until then 2 else 1 end)
from asked q cross join reached r
group by 1, 2
