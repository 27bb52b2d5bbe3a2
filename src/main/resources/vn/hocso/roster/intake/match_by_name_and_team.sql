-- Of what is left, the same name in the same team is the same person when there is one on either side; else nobody knows who is who.
-- The number may be new or another.
with open_row as materialized (
    select number, name_key, team_id, count(*) over (partition by name_key, team_id) as rows
    from roster_upload_row r
    where upload_id = ? and not exists (select from roster_match m where m.number = r.number)
), open_entry as materialized (
    select name_key, team_id, count(*) as entries, min(entry_id) as entry_id
    from roster_now n
    where not exists (select from roster_match m where m.entry_id = n.entry_id)
    group by name_key, team_id
)
insert into roster_match (number, outcome, entry_id)
select r.number, case when entries = 1 and rows = 1 then 'MATCHED' else 'MULTI_MATCH' end,
       case when entries = 1 and rows = 1 then entry_id end
from open_row r
join open_entry e on e.name_key = r.name_key and e.team_id = r.team_id
