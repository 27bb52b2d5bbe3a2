-- What each day changed in each of some provinces, as lists: the day, counted from the first of a month, and the seven sums. Months before that one
-- are told as a whole, on its first day.
select province_code, array_agg(day), array_agg(people_registered), array_agg(people_roster), array_agg(trained_proven),
       array_agg(trained_unproven), array_agg(trained_registered), array_agg(trained_roster), array_agg(matched_roster)
from (
    select province_code, 0 as day, sum(people_registered) as people_registered, sum(people_roster) as people_roster,
           sum(trained_proven) as trained_proven, sum(trained_unproven) as trained_unproven,
           sum(trained_registered) as trained_registered, sum(trained_roster) as trained_roster, sum(matched_roster) as matched_roster
    from province_period
    where rule = ? and grain = 'MONTH' and starts_on < ? and province_code = any(?::text[])
    group by province_code
    union all
    select province_code, starts_on - ?::date, people_registered, people_roster, trained_proven, trained_unproven, trained_registered,
           trained_roster, matched_roster
    from province_period
    where rule = ? and grain = 'DAY' and starts_on >= ? and province_code = any(?::text[])
) change
group by province_code
