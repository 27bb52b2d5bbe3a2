-- Every completion with every reason to look at it, for the length of a transaction.
--
-- TOO_FAST: between passing a lesson and passing the one before it lay less than a fifth of the minutes that the lesson takes, for five
-- lessons at least. The time between is the most that somebody can have spent on the lesson, wherever it was read.
-- BEFORE_TEAM: the team was not founded yet.
-- NOT_ON_LIST: the person is on no list, though the team has one; or the team has none, though another of the province had one on that day. Before
-- the first list of a province nobody is on any, which says nothing about a person.
-- SHARED_PHONE: more than three accounts have the number. IMPOSSIBLE_CLOCK: it happened after it was received, or before the person registered.
-- BURST: more people than can be completed on one device, or in one commune from one address, within minutes. Both are hashes of one day; the times
-- are those of the events, so that phones that come back to a network together are no burst.
create temporary table found_flag on commit drop as
with limits as (
    select code, least * interval '1 second' as least from unnest(?::text[], ?::int[]) as l (code, least)
),
took as (
    select member_id, lesson_code, passed_at - lag(passed_at) over (partition by member_id order by passed_at) as took
    from lesson_passed
),
fast as (
    select t.member_id from took t join limits l on l.code = t.lesson_code and t.took < l.least
    group by t.member_id having count(*) >= 5
),
crowded as (
    select phone from member where phone is not null group by phone having count(*) > 3
),
listed as (
    select distinct team_id, valid_from, valid_to from roster_membership
),
listed_team as (
    select distinct team_id from listed
),
listed_province as (
    select t.province_code, range_agg(daterange(l.valid_from, l.valid_to, '[]')) as days
    from listed l join team t on t.id = l.team_id
    group by t.province_code
),
told as (
    select o.member_id, o.rule, c.event_at, o.device, o.address, p.commune_code
    from completion_origin o
    join completion c on c.member_id = o.member_id and c.rule = o.rule
    left join roster_team_place p on p.team_id = c.team_id
        and (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date between p.valid_from and p.valid_to
),
counted as (
    select *,
           count(*) over (partition by rule, device order by event_at
                          range between (?::int * interval '1 second') preceding and current row)                as on_device,
           count(*) filter (where commune_code is not null)
               over (partition by rule, address, commune_code order by event_at
                     range between (?::int * interval '1 second') preceding and current row)                     as at_address
    from told
),
burst as (
    select member_id, rule,
           max(on_device) over (partition by rule, device order by event_at
                                range between current row and (?::int * interval '1 second') following) >= ?
           or max(at_address) over (partition by rule, address, commune_code order by event_at
                                    range between current row and (?::int * interval '1 second') following) >= ? as holds
    from counted
)
select c.member_id, c.rule, 'TOO_FAST' as flag from completion c join fast f on f.member_id = c.member_id
union all
select c.member_id, c.rule, 'BEFORE_TEAM' from completion c join team t on t.id = c.team_id
where (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date < t.founded_on
union all
select c.member_id, c.rule, 'NOT_ON_LIST' from completion c
left join listed_team t on t.team_id = c.team_id
left join listed_province p on p.province_code = c.province_code
where not exists (select from roster_entry e where e.claimed_by = c.member_id)
  and c.team_id is not null
  and (t.team_id is not null or p.days @> (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date)
union all
select c.member_id, c.rule, 'SHARED_PHONE' from completion c
join member m on m.id = c.member_id
join crowded s on s.phone = m.phone
union all
select c.member_id, c.rule, 'IMPOSSIBLE_CLOCK' from completion c join member m on m.id = c.member_id
where c.event_at > c.received_at + interval '5 minutes' or c.event_at < m.registered_at
union all
select member_id, rule, 'BURST' from burst where holds
