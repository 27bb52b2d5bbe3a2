-- The day on which the service learned of a team, so that a list of teams of last week comes back as it was; empty for teams from before this was
-- kept, which are taken as known always.
alter table team add column entered_on date;
