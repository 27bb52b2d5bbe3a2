-- Rows whose team has gone into another since the file was read go to the team at the end of the chain.
update roster_upload_row r set team_id = s.last_team_id
from roster_team_successor s
where r.upload_id = ? and r.team_id = s.team_id
