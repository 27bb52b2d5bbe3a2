-- One row for each of some provinces: its state at the end of a day by a rule. Whole months before the month of that day come from the monthly
-- rows, the rest from the daily ones. On time is what happened up to the target's last day (first three values); a month is
-- taken whole only where it lies on one side of that day, so its month is always read by days. Three ranges of one index.
select province_code,
       sum(people_registered)                                                      as registered,
       sum(people_roster)                                                          as roster,
       coalesce(sum(trained_proven) filter (where starts_on <= ?), 0)              as on_time,
       coalesce(sum(trained_unproven) filter (where starts_on <= ?), 0)            as unproven,
       coalesce(sum(trained_proven + trained_unproven) filter (where starts_on > ?), 0) as late,
       sum(trained_registered)                                                     as trained_registered,
       sum(trained_roster)                                                         as trained_roster,
       sum(matched_roster)                                                           as matched_roster
from (
    select * from province_period
    where rule = ? and grain = 'MONTH' and starts_on < ? and starts_on <> ? and province_code = any(?::text[])
    union all
    select * from province_period
    where rule = ? and grain = 'DAY' and starts_on >= ? and starts_on <= ? and province_code = any(?::text[])
    union all
    select * from province_period
    where rule = ? and grain = 'DAY' and starts_on >= ? and starts_on < ? and starts_on < ? and province_code = any(?::text[])
) period
group by province_code
