-- Every difference counted again, for the length of a transaction: from who came and left, and from completions. A trained person counts in
-- a group from the later of two days, coming and being trained, and it was known when both were.
-- Rules that expire have no sums of their own.
create temporary table recounted on commit drop as
with difference as (
    select c.team_id, c.province_code, r.code as rule, c.day, c.known_on,
           case c.population when 'REGISTERED' then c.delta else 0 end as people_registered,
           case c.population when 'ROSTER' then c.delta else 0 end     as people_roster,
           0 as trained_proven, 0 as trained_unproven, 0 as trained_registered, 0 as trained_roster,
           case when c.population = 'ROSTER' and c.member_id is not null then c.delta else 0 end as matched_roster
    from population_change c join trained_rule r on r.renews is null
    union all
    select coalesce(d.team_id, 0), d.province_code, d.rule, (d.event_at at time zone 'Asia/Ho_Chi_Minh')::date,
           (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date, 0, 0, d.proven::int, (not d.proven)::int, 0, 0, 0
    from completion d
    union all
    select c.team_id, c.province_code, d.rule, greatest(c.day, (d.event_at at time zone 'Asia/Ho_Chi_Minh')::date),
           greatest(c.known_on, (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date), 0, 0, 0, 0,
           case c.population when 'REGISTERED' then c.delta else 0 end, case c.population when 'ROSTER' then c.delta else 0 end, 0
    from population_change c join completion d on d.member_id = c.member_id
)
select team_id, province_code, rule, day, known_on, sum(people_registered)::int as people_registered,
       sum(people_roster)::int as people_roster, sum(trained_proven)::int as trained_proven,
       sum(trained_unproven)::int as trained_unproven, sum(trained_registered)::int as trained_registered,
       sum(trained_roster)::int as trained_roster, sum(matched_roster)::int as matched_roster
from difference
group by 1, 2, 3, 4, 5
