-- Loads, newest first, those of one authority unless none is named. Of what nothing was heard for long was broken off.
select id, authority, name, started_by, started_at, moved_at, reason, items, line, stored, repeated, refused,
       coalesce(outcome, case when moved_at < ? then 'broken-off' else 'running' end) as state
from lrs_load
where (?::uuid is null or id = ?::uuid) and (?::text is null or authority = ?::text)
order by started_at desc, id
limit ?
