-- A team in which nobody is left can be dissolved; told wrongly, that is taken back and stays on record. A team ends once, by a merger or so.
alter table team_decision
    drop constraint team_decision_kind_known,
    add constraint team_decision_kind_known check (kind in ('FOUNDING', 'MOVE', 'MERGER', 'DISSOLUTION')),
    drop constraint team_decision_taken_back_is_change,
    add constraint team_decision_taken_back_is_change check (taken_back_on is null or kind in ('MERGER', 'MOVE', 'DISSOLUTION'));
drop index team_decision_merged_once_key;
create unique index team_decision_ended_once_key on team_decision (team_id)
    where kind in ('MERGER', 'DISSOLUTION') and taken_back_on is null;

-- Ends of teams as they were known on any day: those with known_on <= that day and not taken back by its end. Without into_team_id a team was dissolved.
create view roster_team_end_known as
select id, team_id, into_team_id, effective_on, known_on, taken_back_on
from team_decision where kind in ('MERGER', 'DISSOLUTION');
