-- Teams that came, were trained in person, moved and were closed, a row for each place and day on which their number changed; places are told apart within
-- a province. A session took place when somebody counted came. What a team was merged into has its training from that day on. Of several sessions of a
-- team the best one counts: 1 on time, 2 on time but told too late to be proven, 3 late. All as it was known at the end of a day (null: by now).
with recursive asked as (
    select a.*, (a.known_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as known_end
    from (values (?::date, coalesce(?::date, 'infinity'), ?::date, ?::date, ?::text, ?::text, ?::text, ?::bigint))
             as a (as_of, known_on, last_day, proven_until, province, district, commune, team)),
ending as (
    select e.team_id, e.into_team_id, e.effective_on
    from asked q
    join roster_team_end_known e on e.known_on <= q.known_on and (e.taken_back_on is null or e.taken_back_on > q.known_on)),
heir as (
    select team_id, into_team_id, effective_on from ending where into_team_id is not null
    union all
    select h.team_id, e.into_team_id, greatest(h.effective_on, e.effective_on)
    from heir h join ending e on e.team_id = h.into_team_id and e.into_team_id is not null),
held as (
    select t.team_id, s.held_on,
           case when s.held_on > q.last_day then 3 when t.told_on > q.proven_until then 2 else 1 end as series
    from asked q
    join training_session s on s.held_on <= q.as_of and (s.cancelled_at is null or s.cancelled_at >= q.known_end)
    join session_team t on t.session_id = s.id and t.people > 0 and t.told_on <= q.known_on),
first as (
    select team_id, min(day) filter (where series = 1) as on_time, min(day) filter (where series = 2) as unproven,
           min(day) filter (where series = 3) as late
    from (select team_id, held_on as day, series from held
          union all
          select h.into_team_id, greatest(s.held_on, h.effective_on), s.series from held s join heir h on h.team_id = s.team_id) t
    group by team_id),
span as (
    select team_id, 1 as series, on_time as since, 'infinity'::date as until from first where on_time is not null
    union all
    select team_id, 2, unproven, coalesce(on_time, 'infinity') from first where unproven < coalesce(on_time, 'infinity')
    union all
    select team_id, 3, late, coalesce(least(on_time, unproven), 'infinity') from first
    where late < coalesce(least(on_time, unproven), 'infinity')),
stay as (
    select p.team_id, p.province_code, p.district_code, p.commune_code, greatest(t.founded_on, p.valid_from) as since,
           least(coalesce(e.effective_on, case when not exists (select from roster_team_end_known k where k.team_id = t.id)
                                               then t.closed_on + 1 end, 'infinity'),
                 p.valid_to + 1) as until
    from asked q
    join roster_team_place_known p on q.known_on between p.known_from and p.known_to
        and (q.province is null or p.province_code = q.province) and (q.district is null or p.district_code = q.district)
        and (q.commune is null or p.commune_code = q.commune) and (q.team is null or p.team_id = q.team)
    join team t on t.id = p.team_id and (t.entered_on is null or t.entered_on <= q.known_on)
    left join ending e on e.team_id = t.id),
counted as (
    select team_id, province_code, district_code, commune_code, 0 as series, since, until from stay where since < until
    union all
    select y.team_id, y.province_code, y.district_code, y.commune_code, s.series, greatest(y.since, s.since), least(y.until, s.until)
    from stay y join span s on s.team_id = y.team_id
    where greatest(y.since, s.since) < least(y.until, s.until)),
step as (
    select team_id, province_code, district_code, commune_code, series, since as day, 1 as by from counted
    union all
    select team_id, province_code, district_code, commune_code, series, until, -1 from counted where until < 'infinity')
select s.province_code, case when q.province is not null then s.team_id end, case when q.province is not null then s.district_code end,
       case when q.province is not null then s.commune_code end, s.day,
       coalesce(sum(s.by) filter (where s.series = 0), 0), coalesce(sum(s.by) filter (where s.series = 1), 0),
       coalesce(sum(s.by) filter (where s.series = 2), 0), coalesce(sum(s.by) filter (where s.series = 3), 0)
from asked q join step s on s.day <= q.as_of
group by 1, 2, 3, 4, 5
