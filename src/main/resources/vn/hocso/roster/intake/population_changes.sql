-- Who an import makes count in a team, or count no longer, and from which day on: one row a person, team and day, +1 or -1. Who only
-- gets another role has none.
select e.claimed_by, d.team_id, t.province_code, d.day, sum(d.delta)
from (
    select c.entry_id, c.old_team_id as team_id, greatest(c.old_from, i.effective_on) as day, -1 as delta
    from roster_change c join roster_import i on i.id = c.import_id
    where c.import_id = ? and c.old_audience = 'MEMBER'
    union all
    select c.entry_id, c.new_team_id, c.new_from, 1
    from roster_change c
    where c.import_id = ? and c.new_audience = 'MEMBER'
) d
join roster_entry e on e.id = d.entry_id
join team t on t.id = d.team_id
group by e.id, e.claimed_by, d.team_id, t.province_code, d.day
having sum(d.delta) <> 0
order by d.team_id, d.day
