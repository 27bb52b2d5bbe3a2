-- What each completion adds to groups, in as few rows as it takes. Nearly everybody is in one team and came to it before they completed: one row
-- says all of them. The others are a row for the completion, and one for each time that they came or left; `came_on` is the day of that.
create view trained_part as
with placed as (
    select c.member_id, c.rule, coalesce(c.team_id, 0) as team_id, c.province_code, c.proven,
           (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date                        as trained_on,
           (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date                     as told_on,
           coalesce(sum(p.delta) filter (where p.population = 'REGISTERED'), 0)::int as registered,
           coalesce(sum(p.delta) filter (where p.population = 'ROSTER'), 0)::int     as roster,
           coalesce(bool_and(p.team_id = coalesce(c.team_id, 0) and p.province_code = c.province_code
               and p.day <= (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date
               and p.known_on <= (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date), true) as usual
    from completion c
    left join population_change p on p.member_id = c.member_id
    group by c.member_id, c.rule
)
select member_id, rule, team_id, province_code, trained_on, told_on, null::date as came_on, null::date as came_known,
       proven::int as trained_proven, (not proven)::int as trained_unproven,
       case when usual then registered else 0 end as trained_registered, case when usual then roster else 0 end as trained_roster
from placed
union all
select u.member_id, u.rule, p.team_id, p.province_code, u.trained_on, u.told_on, p.day, p.known_on, 0, 0,
       case p.population when 'REGISTERED' then p.delta else 0 end, case p.population when 'ROSTER' then p.delta else 0 end
from placed u
join population_change p on p.member_id = u.member_id
where not u.usual;

-- The same rows as before when they are added up.
create or replace view tally_difference as
with came as (
    select team_id, province_code, day, known_on,
           sum(case population when 'REGISTERED' then delta else 0 end)::int                             as registered,
           sum(case population when 'ROSTER' then delta else 0 end)::int                                 as roster,
           sum(case when population = 'ROSTER' and member_id is not null then delta else 0 end)::int as matched
    from population_change
    group by 1, 2, 3, 4
)
select c.team_id, c.province_code, r.code as rule, c.day, c.known_on, c.registered as people_registered, c.roster as people_roster,
       0 as trained_proven, 0 as trained_unproven, 0 as trained_registered, 0 as trained_roster, c.matched as matched_roster
from came c join trained_rule r on r.renews is null
union all
select team_id, province_code, rule, greatest(trained_on, came_on), greatest(told_on, came_known), 0, 0, trained_proven, trained_unproven,
       trained_registered, trained_roster, 0
from trained_part;
