-- One row a province: its state at the end of a day as it was known at the end of another. What is known by now up to the earlier of both
-- days, in the ranges of tally_by_province, less what was told of it since; and where the day asked for is the later one, what was
-- told ahead of days in between. Only what was told on another day than it counts from has to be looked through.
with asked as (
    select * from (values (?::date, ?::date, ?::date, ?::text, ?::date, ?::date, ?::date, ?::date))
                  as a (as_of, known_on, last_day, rule, seen, month, last_month, after_last_month)
),
period as (
    select p.province_code, p.starts_on as day, p.people_registered, p.people_roster, p.trained_proven, p.trained_unproven,
           p.trained_registered, p.trained_roster, p.matched_roster
    from asked a join province_period p on p.rule = a.rule and p.grain = 'MONTH' and p.starts_on < a.month and p.starts_on <> a.last_month
    union all
    select p.province_code, p.starts_on, p.people_registered, p.people_roster, p.trained_proven, p.trained_unproven,
           p.trained_registered, p.trained_roster, p.matched_roster
    from asked a join province_period p on p.rule = a.rule and p.grain = 'DAY' and p.starts_on >= a.month and p.starts_on <= a.seen
    union all
    select p.province_code, p.starts_on, p.people_registered, p.people_roster, p.trained_proven, p.trained_unproven,
           p.trained_registered, p.trained_roster, p.matched_roster
    from asked a join province_period p on p.rule = a.rule and p.grain = 'DAY' and p.starts_on >= a.last_month
        and p.starts_on < a.after_last_month and p.starts_on < a.month
    union all
    select t.province_code, t.day, -t.people_registered, -t.people_roster, -t.trained_proven, -t.trained_unproven,
           -t.trained_registered, -t.trained_roster, -t.matched_roster
    from asked a join province_told t on t.rule = a.rule and t.day <= a.seen and t.known_on > a.known_on
    union all
    select t.province_code, t.day, t.people_registered, t.people_roster, t.trained_proven, t.trained_unproven,
           t.trained_registered, t.trained_roster, t.matched_roster
    from asked a join province_told t on t.rule = a.rule and t.day > a.known_on and t.day <= a.as_of and t.known_on <= a.known_on
)
select p.province_code,
       sum(p.people_registered)                                                           as registered,
       sum(p.people_roster)                                                               as roster,
       coalesce(sum(p.trained_proven) filter (where p.day <= a.last_day), 0)              as on_time,
       coalesce(sum(p.trained_unproven) filter (where p.day <= a.last_day), 0)            as unproven,
       coalesce(sum(p.trained_proven + p.trained_unproven) filter (where p.day > a.last_day), 0) as late,
       sum(p.trained_registered)                                                          as trained_registered,
       sum(p.trained_roster)                                                              as trained_roster,
       sum(p.matched_roster)                                                              as matched_roster
from period p cross join asked a
group by p.province_code
