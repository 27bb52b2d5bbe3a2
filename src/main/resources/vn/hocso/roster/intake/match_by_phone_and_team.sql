-- Of what is left, the same number in the same team is the same person with the name corrected, unless somebody has claimed the
-- entry: then the name belongs to an account and a new name is a new person.
with open_row as materialized (
    select min(number) as number, phone, team_id
    from roster_upload_row r
    where upload_id = ? and phone is not null and not exists (select from roster_match m where m.number = r.number)
    group by phone, team_id having count(*) = 1
), open_entry as materialized (
    select phone, team_id, min(entry_id) as entry_id
    from roster_now n
    where phone is not null and not claimed and not exists (select from roster_match m where m.entry_id = n.entry_id)
    group by phone, team_id having count(*) = 1
)
insert into roster_match (number, outcome, entry_id)
select r.number, 'MATCHED', e.entry_id
from open_row r
join open_entry e on e.phone = r.phone and e.team_id = r.team_id
