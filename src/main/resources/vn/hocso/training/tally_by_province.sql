-- One row a province: its state at the end of day :asOf by rule :rule. Whole months before the month of :asOf come from the
-- monthly rows, the rest from the daily ones. On time is what happened up to day :lastOnTime; a month is taken whole only
-- where it lies on one side of that day, so the month of :lastOnTime is always read by days. Three ranges of one index.
select province_code,
       sum(people_registered)                                                      as registered,
       sum(people_roster)                                                          as roster,
       coalesce(sum(trained_proven) filter (where starts_on <= :lastOnTime), 0)    as on_time,
       coalesce(sum(trained_unproven) filter (where starts_on <= :lastOnTime), 0)  as unproven,
       coalesce(sum(trained_proven + trained_unproven) filter (where starts_on > :lastOnTime), 0) as late,
       sum(trained_registered)                                                     as trained_registered,
       sum(trained_roster)                                                         as trained_roster
from (
    select * from province_period
    where rule = :rule and grain = 'MONTH' and starts_on < cast(date_trunc('month', cast(:asOf as timestamp)) as date)
      and starts_on <> cast(date_trunc('month', cast(:lastOnTime as timestamp)) as date)
    union all
    select * from province_period
    where rule = :rule and grain = 'DAY' and starts_on >= cast(date_trunc('month', cast(:asOf as timestamp)) as date)
      and starts_on <= :asOf
    union all
    select * from province_period
    where rule = :rule and grain = 'DAY' and starts_on >= cast(date_trunc('month', cast(:lastOnTime as timestamp)) as date)
      and starts_on < cast(date_trunc('month', cast(:lastOnTime as timestamp)) + interval '1 month' as date)
      and starts_on < cast(date_trunc('month', cast(:asOf as timestamp)) as date)
) period
group by province_code
