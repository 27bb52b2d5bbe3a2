-- How many of the people on lists an account stands behind: differences like the others, so that every day and everything known on a day
-- can be asked for. Who is not matched is the rest of the list.
alter table team_day add column matched_roster int not null default 0;
alter table province_period add column matched_roster int not null default 0;

insert into team_day as t (team_id, rule, day, known_on, matched_roster)
select c.team_id, r.code, c.day, c.known_on, sum(c.delta)
from population_change c cross join trained_rule r
where c.population = 'ROSTER' and c.member_id is not null
group by 1, 2, 3, 4
on conflict (team_id, rule, day, known_on) do update set matched_roster = excluded.matched_roster;

insert into province_period as p (rule, grain, starts_on, province_code, matched_roster)
select r.code, g.grain, case g.grain when 'DAY' then c.day else date_trunc('month', c.day)::date end, c.province_code, sum(c.delta)
from population_change c cross join trained_rule r cross join (values ('DAY'), ('MONTH')) as g (grain)
where c.population = 'ROSTER' and c.member_id is not null
group by 1, 2, 3, 4
on conflict (rule, grain, starts_on, province_code) do update set matched_roster = excluded.matched_roster;
