-- Whom a complete file does not name. Those who may be meant by a row that fits several people stay.
with unclear as materialized (
    select name_key, team_id, phone from roster_upload_row where upload_id = ? and outcome = 'MULTI_MATCH'
)
insert into roster_upload_leaver (upload_id, entry_id)
select ?, n.entry_id
from roster_now n
where not exists (select from roster_match m where m.entry_id = n.entry_id)
  and not exists (select from unclear u where u.name_key = n.name_key and u.team_id = n.team_id)
  and not exists (select from unclear u where u.name_key = n.name_key and u.phone = n.phone)
