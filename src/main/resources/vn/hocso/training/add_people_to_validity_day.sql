-- Adds what people who came or left change by rules that expire: who is trained counts in the group no longer, or goes on to, from the later of both days.
-- One person at a time (offset 0 keeps it so): the days of all people would be worked out otherwise.
insert into validity_day as v (team_id, province_code, rule, day, known_on, since, happened_on, trained_registered, trained_roster)
select c.team_id, c.province_code, t.rule, greatest(c.day, t.day), greatest(c.known_on, t.told_on), t.since, t.happened_on,
       sum(case c.population when 'REGISTERED' then t.sign * c.delta else 0 end),
       sum(case c.population when 'ROSTER' then t.sign * c.delta else 0 end)
from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::date[], ?::date[], ?::int[])
         as c (member_id, population, team_id, province_code, day, known_on, delta)
cross join lateral (select * from validity_turn o where o.member_id = c.member_id offset 0) t
group by 1, 2, 3, 4, 5, 6, 7
order by 1, 2, 3, 4, 5, 6, 7
on conflict (team_id, province_code, rule, day, known_on, since, happened_on) do update
set trained_registered = v.trained_registered + excluded.trained_registered,
    trained_roster     = v.trained_roster + excluded.trained_roster
