-- team_day and the sums of provinces as they have to be, from who came and left and from completions. A trained person counts in a group
-- from the later of two days, coming and being trained, and it was known when both were. Rules that expire have no sums of their own.
-- People are gathered before they are repeated for each rule: most of a team come on the same day.
create view tally_difference as
with came as (
    select team_id, province_code, day, known_on,
           sum(case population when 'REGISTERED' then delta else 0 end)::int                             as registered,
           sum(case population when 'ROSTER' then delta else 0 end)::int                                 as roster,
           sum(case when population = 'ROSTER' and member_id is not null then delta else 0 end)::int as matched
    from population_change
    group by 1, 2, 3, 4
),
trained as (
    select member_id, rule, team_id, province_code, proven, (event_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
           (received_at at time zone 'Asia/Ho_Chi_Minh')::date as known_on
    from completion
)
select c.team_id, c.province_code, r.code as rule, c.day, c.known_on, c.registered as people_registered, c.roster as people_roster,
       0 as trained_proven, 0 as trained_unproven, 0 as trained_registered, 0 as trained_roster, c.matched as matched_roster
from came c join trained_rule r on r.renews is null
union all
select coalesce(team_id, 0), province_code, rule, day, known_on, 0, 0, proven::int, (not proven)::int, 0, 0, 0
from trained
union all
select c.team_id, c.province_code, t.rule, greatest(c.day, t.day), greatest(c.known_on, t.known_on), 0, 0, 0, 0,
       case c.population when 'REGISTERED' then c.delta else 0 end, case c.population when 'ROSTER' then c.delta else 0 end, 0
from population_change c join trained t on t.member_id = c.member_id;
