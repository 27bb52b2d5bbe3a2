-- From a figure one comes to the people behind it team by team: who came into a team and left it, and what was completed in it, are found without those of
-- all others.
create index population_change_team_idx on population_change (team_id);
create index completion_team_idx on completion (team_id, rule);
create index completion_renewal_team_idx on completion_renewal (team_id, rule);
