-- The same number and the same name is the same person, in whatever team; of several such the one in the row's own team.
insert into roster_match (number, outcome, entry_id)
select number, case when entries = 1 or here = 1 then 'MATCHED' else 'MULTI_MATCH' end,
       case when entries = 1 or here = 1 then entry_id end
from (select distinct on (r.number) r.number, n.entry_id, count(*) over one_row as entries,
             count(*) filter (where n.team_id = r.team_id) over one_row as here
      from roster_upload_row r
      join roster_now n on n.phone = r.phone and n.name_key = r.name_key
      where r.upload_id = ? and not exists (select from roster_match m where m.number = r.number)
      window one_row as (partition by r.number)
      order by r.number, n.team_id = r.team_id desc) pair
