-- What rates by province hold, counted from people and completions alone, on :asOf by rule core-v1: one row a province with
-- its cluster. This is the join that the sums by province and period spare every reader.
with trained as (
    select member_id, province_code, event_at, proven
    from completion
    where rule = 'core-v1' and event_at < (date ':asOf' + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
), registered as (
    select t.province_code, count(*) as people, count(c.member_id) as trained
    from member p
    join membership m on m.member_id = p.id and m.valid_from <= date ':asOf'
                     and (m.valid_to is null or m.valid_to >= date ':asOf')
    join team t on t.id = m.team_id
    left join trained c on c.member_id = p.id
    group by t.province_code
), listed as (
    select t.province_code, count(*) as people, count(c.member_id) as trained
    from roster_entry e
    join roster_membership r on r.entry_id = e.id and r.audience = 'MEMBER' and r.valid_from <= date ':asOf'
                            and (r.valid_to is null or r.valid_to >= date ':asOf')
    join team t on t.id = r.team_id
    left join trained c on c.member_id = e.claimed_by
    group by t.province_code
), attributed as (
    select province_code,
           count(*) filter (where proven and event_at < '2022-12-01T00:00:00+07:00')     as on_time,
           count(*) filter (where not proven and event_at < '2022-12-01T00:00:00+07:00') as unproven,
           count(*) filter (where event_at >= '2022-12-01T00:00:00+07:00')               as late
    from trained group by province_code
)
select u.code, m.cluster_no, coalesce(a.on_time, 0), coalesce(a.unproven, 0), coalesce(a.late, 0), coalesce(l.people, 0),
       coalesce(l.trained, 0), coalesce(r.people, 0), coalesce(r.trained, 0)
from admin_unit u
join cluster_membership m on m.scheme = 'MIC-2022' and m.code_set = u.code_set and m.unit_code = u.code
                         and m.valid_from <= date ':asOf' and (m.valid_to is null or m.valid_to >= date ':asOf')
left join attributed a on a.province_code = u.code
left join listed l on l.province_code = u.code
left join registered r on r.province_code = u.code
where u.code_set = 'DMHC-2022' and u.level = 'PROVINCE'
order by u.code
