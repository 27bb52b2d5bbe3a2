-- By how many people the list of a team, and those of it who have not begun, grow or shrink from a day on. One pass over the lessons and one over
-- the lists: whoever is matched is idle from the first day on the list to the day before the first lesson, or to the last day on the list.
insert into never_started_change (team_id, day, listed, idle, unmatched)
with begun as (
    select member_id, (min(passed_at) at time zone 'Asia/Ho_Chi_Minh')::date as day from lesson_passed group by member_id
),
listed as (
    select r.team_id, r.valid_from as since, r.valid_to + 1 as gone, e.claimed_by is null as unmatched,
           case when e.claimed_by is not null then coalesce(least(b.day, r.valid_to + 1), 'infinity') end as idle_until
    from roster_membership r
    join roster_entry e on e.id = r.entry_id
    left join begun b on b.member_id = e.claimed_by
    where r.audience = 'MEMBER'
),
change (team_id, day, listed, idle, unmatched) as (
    select team_id, since, count(*), count(*) filter (where idle_until > since), count(*) filter (where unmatched)
    from listed group by team_id, since
    union all
    select team_id, gone, -count(*), 0, -count(*) filter (where unmatched)
    from listed where gone is not null group by team_id, gone
    union all
    select team_id, idle_until, 0, -count(*), 0
    from listed where idle_until > since and idle_until < 'infinity' group by team_id, idle_until
)
select team_id, day, sum(listed), sum(idle), sum(unmatched) from change group by team_id, day
