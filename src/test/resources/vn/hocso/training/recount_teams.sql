-- Counted again from people, lists and completions alone, without any sum or place: for each team of some, at the end of :asOf in Vietnam, people by
-- account and by list (those with an account, those trained), and completions by the day on which they happened. The test knows where teams worked.
with trained as (
    select member_id, team_id, proven, (event_at at time zone 'Asia/Ho_Chi_Minh')::date as day
    from completion where rule = 'core-v1' and (event_at at time zone 'Asia/Ho_Chi_Minh')::date <= :asOf
)
select m.team_id, cast(null as date) as day, count(*) as registered, 0 as roster, count(d.member_id) as trained_registered,
       0 as trained_roster, 0 as matched, 0 as completed, 0 as of_these_proven
from membership m left join trained d on d.member_id = m.member_id
where m.team_id = any(:teams) and m.valid_from <= :asOf and (m.valid_to is null or m.valid_to >= :asOf) group by 1
union all
select m.team_id, null, 0, count(*), 0, count(d.member_id), count(e.claimed_by), 0, 0
from roster_membership m join roster_entry e on e.id = m.entry_id left join trained d on d.member_id = e.claimed_by
where m.team_id = any(:teams) and m.audience = 'MEMBER' and m.valid_from <= :asOf and (m.valid_to is null or m.valid_to >= :asOf) group by 1
union all
select team_id, day, 0, 0, 0, 0, 0, count(*), count(*) filter (where proven) from trained where team_id = any(:teams) group by 1, 2
