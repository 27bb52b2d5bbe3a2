-- Mergers of teams as they were known on any day: those with known_on <= that day and not taken back by its end. What is known by now is asked for with
-- the day 'infinity'.
create view roster_team_merger_known as
select team_id, into_team_id, effective_on, known_on, taken_back_on
from team_decision where kind = 'MERGER';
