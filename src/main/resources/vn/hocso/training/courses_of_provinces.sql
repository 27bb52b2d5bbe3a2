-- What each day changed in each of some provinces, as lists: the day, counted from the first of a month, people on the rosters, the trained among
-- them, completions. Months before that one are told as a whole, on its first day.
select province_code, array_agg(day), array_agg(roster), array_agg(trained), array_agg(attributed)
from (
    select province_code, 0 as day, sum(people_roster) as roster, sum(trained_roster) as trained,
           sum(trained_proven + trained_unproven) as attributed
    from province_period
    where rule = ? and grain = 'MONTH' and starts_on < ? and province_code = any(?::text[])
    group by province_code
    union all
    select province_code, starts_on - ?::date, people_roster, trained_roster, trained_proven + trained_unproven
    from province_period
    where rule = ? and grain = 'DAY' and starts_on >= ? and province_code = any(?::text[])
) change
group by province_code
