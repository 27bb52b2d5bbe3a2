-- How many people of lists that somebody keeps are in each state, and for how many of them somebody should look.
select w.state, count(*), count(*) filter (where w.open)
from roster_entry_state w
where ? or w.province_code = any(?) or w.team_id = any(?)
group by w.state
