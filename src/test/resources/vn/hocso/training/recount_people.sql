-- Counted again from people, lists and completions alone: one row a province at the end of :asOf in Vietnam.
with trained as (
    select member_id, team_id,
           case when event_at >= '2022-12-01T00:00:00+07:00' then 'LATE' when proven then 'ON_TIME' else 'UNPROVEN' end as series,
           exists (select from excluded_completion e join exclusion x on x.id = e.exclusion_id and x.lifted_on is null
                   where e.member_id = c.member_id and e.rule = c.rule) as excluded
    from completion c
    where rule = 'core-v1' and event_at < (cast(:asOf as date) + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
),
registered as (
    select t.province_code, count(*) as people, count(d.member_id) as trained,
           count(*) filter (where d.excluded) as excluded
    from membership m join team t on t.id = m.team_id left join trained d on d.member_id = m.member_id
    where m.valid_from <= :asOf and (m.valid_to is null or m.valid_to >= :asOf) group by 1
),
listed as (
    select t.province_code, count(*) as people, count(d.member_id) as trained,
           count(*) filter (where d.excluded) as excluded, count(e.claimed_by) as matched
    from roster_membership m join team t on t.id = m.team_id join roster_entry e on e.id = m.entry_id
    left join trained d on d.member_id = e.claimed_by
    where m.audience = 'MEMBER' and m.valid_from <= :asOf and (m.valid_to is null or m.valid_to >= :asOf) group by 1
),
attributed as (
    select t.province_code, count(*) filter (where series = 'ON_TIME') as on_time,
           count(*) filter (where series = 'UNPROVEN') as unproven,
           count(*) filter (where series = 'LATE') as late,
           count(*) filter (where excluded and series = 'ON_TIME') as excluded_on_time,
           count(*) filter (where excluded and series = 'UNPROVEN') as excluded_unproven,
           count(*) filter (where excluded and series = 'LATE') as excluded_late
    from trained d join team t on t.id = d.team_id group by 1
)
select p.code, coalesce(r.people, 0), coalesce(l.people, 0), coalesce(a.on_time, 0), coalesce(a.unproven, 0), coalesce(a.late, 0),
       coalesce(r.trained, 0), coalesce(l.trained, 0), coalesce(l.matched, 0), coalesce(a.excluded_on_time, 0),
       coalesce(a.excluded_unproven, 0), coalesce(a.excluded_late, 0), coalesce(r.excluded, 0), coalesce(l.excluded, 0)
from admin_unit p
left join registered r on r.province_code = p.code
left join listed l on l.province_code = p.code
left join attributed a on a.province_code = p.code
where p.code_set = 'DMHC-2022' and p.level = 'PROVINCE' and p.code = any(:provinces)
