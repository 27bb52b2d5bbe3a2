-- Communes of a province, or of all, that were reached by a day, with the first day of each series: on time, on time but told too late to be proven, late.
-- A point of a session that took place connected them, or a team that worked there on the day of the session attended. All as it was known at the end of a
-- day (null: by now).
with asked as (
    select a.*, (a.known_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as known_end
    from (values (?::date, coalesce(?::date, 'infinity'), ?::date, ?::date, ?::text))
             as a (as_of, known_on, last_day, proven_until, province)),
held as (
    select s.id, s.province_code, s.held_on
    from asked q
    join training_session s on s.held_on <= q.as_of and (s.cancelled_at is null or s.cancelled_at >= q.known_end)
    where s.closed_at < q.known_end
       or exists (select from session_team a where a.session_id = s.id and a.people > 0 and a.told_on <= q.known_on)),
reached as (
    select s.province_code, c.commune_code, s.held_on, (p.added_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on
    from asked q
    join held s on q.province is null or s.province_code = q.province
    join session_point p on p.session_id = s.id and p.added_at < q.known_end and (p.removed_at is null or p.removed_at >= q.known_end)
    join session_point_commune c on c.point_id = p.id
    union all
    select w.province_code, w.commune_code, s.held_on, a.told_on
    from asked q
    cross join held s
    join session_team a on a.session_id = s.id and a.people > 0 and a.told_on <= q.known_on
    join roster_team_place_known w on w.team_id = a.team_id and s.held_on between w.valid_from and w.valid_to
        and q.known_on between w.known_from and w.known_to
    where w.commune_code is not null and (q.province is null or w.province_code = q.province))
select r.province_code, r.commune_code,
       min(r.held_on) filter (where r.held_on <= q.last_day and r.told_on <= q.proven_until),
       min(r.held_on) filter (where r.held_on <= q.last_day and r.told_on > q.proven_until),
       min(r.held_on) filter (where r.held_on > q.last_day)
from asked q cross join reached r
group by 1, 2
