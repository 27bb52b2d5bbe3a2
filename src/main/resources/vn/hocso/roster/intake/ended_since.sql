-- A team that an import touched and that is no more since, and the one that it went into (null: dissolved), as people call them.
select a.name || ' (' || a.code || ')', b.name || ' (' || b.code || ')'
from roster_change c
join roster_team_end_known e on e.team_id in (c.old_team_id, c.new_team_id) and e.taken_back_on is null
join team a on a.id = e.team_id
left join team b on b.id = e.into_team_id
where c.import_id = ?
order by e.id
limit 1
