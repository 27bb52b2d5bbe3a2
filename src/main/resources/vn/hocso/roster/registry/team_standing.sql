-- When a team was founded and closed, since when it works where it does (null: always), and when another last went into it.
select t.founded_on, t.closed_on,
       (select max(valid_from) from team_place p where p.team_id = t.id and p.known_to = 'infinity' and p.valid_from > '-infinity'),
       (select max(effective_on) from roster_team_merger d where d.into_team_id = t.id)
from team t
where t.id = ?
