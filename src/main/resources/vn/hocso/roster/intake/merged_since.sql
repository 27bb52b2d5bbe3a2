-- A team that an import touched and that has gone into another since, and that one, as people call them.
select a.name || ' (' || a.code || ')', b.name || ' (' || b.code || ')'
from roster_change c
join roster_team_merger d on d.team_id in (c.old_team_id, c.new_team_id)
join team a on a.id = d.team_id
join team b on b.id = d.into_team_id
where c.import_id = ?
order by d.id
limit 1
