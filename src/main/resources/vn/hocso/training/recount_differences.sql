-- Provinces of which the sums that are read say something else than the recount: by the days of teams, and by the days and months of
-- provinces, also by what was told on another day, what rules that expire change, and what is excluded. Compared are states: rows that add
-- up to nothing may be there or not. Each kind of sum meets its recount in one group, and whatever is left differs.
with part as materialized (select * from trained_part),
-- People are the same by every rule: they are counted once and compared with what each rule says of them.
people as materialized (
    select grouping(team_id) = 1 as of_province, team_id, province_code, day, known_on,
           coalesce(sum(delta) filter (where population = 'REGISTERED'), 0)                      as registered,
           coalesce(sum(delta) filter (where population = 'ROSTER'), 0)                          as roster,
           coalesce(sum(delta) filter (where population = 'ROSTER' and member_id is not null), 0) as matched
    from (
        select team_id, province_code, day, known_on, population, member_id, delta,
               null::int as said_registered, null::int as said_roster, null::int as said_matched
        from population_change
        union all
        select team_id, null, day, known_on, null, null, null, people_registered, people_roster, matched_roster from team_day
    ) told
    group by grouping sets ((team_id, day, known_on), (province_code, day, known_on))
    having grouping(team_id) = 1
        or coalesce(sum(delta) filter (where population = 'REGISTERED'), 0) <> coalesce(max(said_registered), 0)
        or coalesce(sum(delta) filter (where population = 'ROSTER'), 0) <> coalesce(max(said_roster), 0)
        or coalesce(sum(delta) filter (where population = 'ROSTER' and member_id is not null), 0) <> coalesce(max(said_matched), 0)
        or min(said_registered) <> max(said_registered) or min(said_roster) <> max(said_roster)
        or min(said_matched) <> max(said_matched)
        -- A rule without the row says nobody.
        or (max(said_registered) <> 0 or max(said_roster) <> 0 or max(said_matched) <> 0)
            and count(said_roster) <> (select count(*) from trained_rule where renews is null)
),
trained as materialized (
    select grouping(team_id) = 1 as of_province, team_id, province_code, rule, day, known_on, sum(trained_proven) as trained_proven,
           sum(trained_unproven) as trained_unproven, sum(trained_registered) as trained_registered, sum(trained_roster) as trained_roster
    from (
        select team_id, province_code, rule, greatest(trained_on, came_on) as day, greatest(told_on, came_known) as known_on,
               trained_proven, trained_unproven, trained_registered, trained_roster
        from part
        union all
        select team_id, null, rule, day, known_on, -trained_proven, -trained_unproven, -trained_registered, -trained_roster
        from team_day
        where trained_proven <> 0 or trained_unproven <> 0 or trained_registered <> 0 or trained_roster <> 0
    ) told
    group by grouping sets ((team_id, rule, day, known_on), (province_code, rule, day, known_on))
    having grouping(team_id) = 1 or sum(trained_proven) <> 0 or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0
        or sum(trained_roster) <> 0
),
of_province as (
    select p.province_code, r.code as rule, p.day, p.known_on, p.registered as people_registered, p.roster as people_roster,
           0 as trained_proven, 0 as trained_unproven, 0 as trained_registered, 0 as trained_roster, p.matched as matched_roster
    from people p join trained_rule r on r.renews is null
    where p.of_province and p.province_code is not null
    union all
    select province_code, rule, day, known_on, 0, 0, trained_proven, trained_unproven, trained_registered, trained_roster, 0
    from trained
    where of_province and province_code is not null
),
province as (
    select g.grain, p.province_code, p.rule, case g.grain when 'MONTH' then date_trunc('month', p.day)::date else p.day end as day,
           case g.grain when 'TOLD' then p.known_on end as known_on, p.people_registered, p.people_roster, p.trained_proven,
           p.trained_unproven, p.trained_registered, p.trained_roster, p.matched_roster
    from of_province p cross join (values ('DAY'), ('MONTH'), ('TOLD')) as g (grain)
    where g.grain <> 'TOLD' or p.known_on <> p.day
    union all
    select grain, province_code, rule, starts_on, null, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_period
    union all
    select 'TOLD', province_code, rule, day, known_on, -people_registered, -people_roster, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster, -matched_roster from province_told
),
-- Of whom nothing was renewed, the same parts end after so many months.
turned as (
    select p.team_id, p.province_code, r.code as rule,
           greatest((p.trained_on + make_interval(months => r.valid_months))::date, p.came_on) as day,
           greatest(p.told_on, p.came_known) as known_on, p.trained_on as since, p.trained_on as happened_on,
           -p.trained_proven as trained_proven, -p.trained_unproven as trained_unproven, -p.trained_registered as trained_registered,
           -p.trained_roster as trained_roster
    from part p
    join trained_rule r on r.renews = p.rule
    where not exists (select from completion_renewal n where n.member_id = p.member_id and n.rule = r.code)
    union all
    select d.team_id, d.province_code, d.rule, d.day, d.known_on, d.since, d.happened_on, d.trained_proven, d.trained_unproven,
           d.trained_registered, d.trained_roster
    from (select distinct member_id, rule from completion_renewal) n
    cross join lateral (select * from validity_difference v where v.member_id = n.member_id and v.rule = n.rule) d
    union all
    select team_id, province_code, rule, day, known_on, since, happened_on, -trained_proven, -trained_unproven,
           -trained_registered, -trained_roster from validity_day
),
excluded as (
    select team_id, province_code, rule, day, known_on, trained_proven, trained_unproven, trained_registered, trained_roster
    from excluded_difference
    union all
    select team_id, province_code, rule, day, known_on, -trained_proven, -trained_unproven, -trained_registered, -trained_roster
    from excluded_day
),
differing as (
    select (select province_code from roster_team_place p where p.team_id = t.team_id limit 1) as province_code
    from (select team_id from people where not of_province union all select team_id from trained where not of_province) t
    union all
    select province_code from province
    group by province_code, grain, rule, day, known_on
    having sum(people_registered) <> 0 or sum(people_roster) <> 0 or sum(trained_proven) <> 0 or sum(trained_unproven) <> 0
        or sum(trained_registered) <> 0 or sum(trained_roster) <> 0 or sum(matched_roster) <> 0
    union all
    select province_code from turned
    group by team_id, province_code, rule, day, known_on, since, happened_on
    having sum(trained_proven) <> 0 or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0 or sum(trained_roster) <> 0
    union all
    select province_code from excluded
    group by team_id, province_code, rule, day, known_on
    having sum(trained_proven) <> 0 or sum(trained_unproven) <> 0 or sum(trained_registered) <> 0 or sum(trained_roster) <> 0
)
select coalesce(province_code, '00') as province_code, count(*) as rows
from differing
group by 1
order by 1
