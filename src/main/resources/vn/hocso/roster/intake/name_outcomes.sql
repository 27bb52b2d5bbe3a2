-- What becomes of each person of the file. A number, role or audience that the file does not tell stays as it is.
update roster_upload_row r
set entry_id = found.entry_id, outcome = found.outcome
from (select l.number, m.entry_id,
             case when m.number is null then 'NEW'
                  when m.outcome <> 'MATCHED' then m.outcome
                  when l.team_id <> n.team_id then 'MOVED'
                  when l.full_name <> n.full_name or coalesce(l.phone, n.phone) is distinct from n.phone
                       or coalesce(l.role, n.role) <> n.role or coalesce(l.audience, n.audience) <> n.audience then 'CHANGED'
                  else 'UNCHANGED' end as outcome
      from roster_upload_row l
      left join roster_match m on m.number = l.number
      left join roster_now n on n.entry_id = m.entry_id
      where l.upload_id = ?) found
where r.upload_id = ? and r.number = found.number
