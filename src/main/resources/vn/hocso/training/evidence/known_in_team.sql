-- Who was in a team on a day, as it was known on another: by account, or by a list's place that the person claimed; without a member, how many places of the
-- list nobody had claimed. Who stood on the list of this team and had an account in another one was that one's, as team_roll.sql has it.
select c.member_id, sum(c.delta) as places
from (values (?::bigint, ?::date, ?::date)) as a (team, day, known_on)
join population_change c on c.team_id = a.team and c.day <= a.day and c.known_on <= a.known_on
    and (c.member_id is not null or c.population = 'ROSTER')
where c.population = 'REGISTERED' or c.member_id is null
   or not exists (select from population_change o
                  where o.member_id = c.member_id and o.population = 'REGISTERED' and o.team_id <> c.team_id and o.day <= a.day
                    and o.known_on <= a.known_on
                  group by o.team_id having sum(o.delta) > 0)
group by c.member_id, c.population
having sum(c.delta) > 0
