-- A row that says what an earlier one of the file has said: the same name in the same team with the same number, or both without.
insert into roster_match (number, outcome)
select number, 'DUPLICATE'
from (select number, row_number() over (partition by name_key, team_id, phone order by number) as nth
      from roster_upload_row where upload_id = ?) line
where nth > 1
