-- The day on which the service learned of a difference. Up to a day and known on a day: both sums are told apart by adding less, and a
-- report of last week comes back as it was, whatever became known since. What was counted before this column is taken as known at once.
alter table team_day add column known_on date;
update team_day set known_on = day;
alter table team_day alter column known_on set not null;
alter table team_day drop constraint team_day_pkey;
alter table team_day add constraint team_day_pkey primary key (team_id, rule, day, known_on);

-- Completions that belong to no team stand under team 0, so that the rows of teams add up to the country as well.
insert into team_day (team_id, rule, day, known_on, trained_proven, trained_unproven)
select 0, rule, (event_at at time zone 'Asia/Ho_Chi_Minh')::date, (received_at at time zone 'Asia/Ho_Chi_Minh')::date,
       count(*) filter (where proven), count(*) filter (where not proven)
from completion where team_id is null group by 2, 3, 4;
