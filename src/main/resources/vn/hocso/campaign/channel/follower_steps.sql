-- People with an account whom the channel or their leader confirmed as followers, a row for each place and day on which their number changed; places are told
-- apart within a province, by where a team works on the last day. A person follows from the first of the confirming acts that follow each other until an act
-- says otherwise, and counts in a group while they belong to it. 1 on time, 2 on time but told too late to be proven, 3 late. All as it was known at the end
-- of a day (null: by now).
with asked as (
    select a.*, (a.known_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as known_end
    from (values (?::date, coalesce(?::date, 'infinity'), ?::date, ?::date, ?::text, ?::text, ?::text, ?::bigint))
             as a (as_of, known_on, last_day, proven_until, province, district, commune, team)),
act as (
    select c.member_id, c.no, (c.at at time zone 'Asia/Ho_Chi_Minh')::date as day,
           (c.told_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on, c.grade = 'CONFIRMED' as follows,
           min((c.at at time zone 'Asia/Ho_Chi_Minh')::date) over later as until,
           count(*) filter (where c.grade <> 'CONFIRMED') over (partition by c.member_id order by c.no) as island
    from asked q join channel_act c on c.told_at < q.known_end
    window later as (partition by c.member_id order by c.no rows between 1 following and unbounded following)),
span as (
    select member_id, min(day) as since, coalesce(max(coalesce(until, 'infinity')), 'infinity') as until, min(told_on) as told_on
    from act where follows group by member_id, island),
part as (
    select s.member_id, s.since, s.until, p.population, p.team_id, p.province_code, p.day, p.delta,
           case when s.since > q.last_day then 3 when s.told_on > q.proven_until then 2 else 1 end as series
    from asked q
    join span s on s.since < s.until
    join training_population p on p.member_id = s.member_id and p.known_on <= q.known_on and p.day < s.until),
step as (
    select population, team_id, province_code, series, greatest(day, since) as day, delta as by from part
    union all
    select population, team_id, province_code, series, until, -delta from part where until < 'infinity'),
placed as (
    select s.population, s.series, s.day, s.by, s.province_code, null::bigint as team_id, null::text as district_code,
           null::text as commune_code
    from asked q join step s on s.day <= q.as_of
    where q.province is null
    union all
    select s.population, s.series, s.day, s.by, p.province_code, s.team_id, p.district_code, p.commune_code
    from asked q
    join roster_team_place_known p on p.province_code = q.province and q.known_on between p.known_from and p.known_to
        and q.as_of between p.valid_from and p.valid_to
        and (q.district is null or p.district_code = q.district) and (q.commune is null or p.commune_code = q.commune)
        and (q.team is null or p.team_id = q.team)
    join step s on s.team_id = p.team_id and s.day <= q.as_of)
select province_code, team_id, district_code, commune_code, day, 0,
       coalesce(sum(by) filter (where population = 'REGISTERED' and series = 1), 0),
       coalesce(sum(by) filter (where population = 'REGISTERED' and series = 2), 0),
       coalesce(sum(by) filter (where population = 'REGISTERED' and series = 3), 0),
       coalesce(sum(by) filter (where population = 'ROSTER'), 0)
from placed
group by 1, 2, 3, 4, 5
