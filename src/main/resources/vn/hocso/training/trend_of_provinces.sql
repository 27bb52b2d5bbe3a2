-- What each day changed in some provinces, or in all of them (null): people on the rosters, the trained among them, completions. Months before
-- the one in which the course begins are told as a whole, each on its first day.
select starts_on, sum(people_roster), sum(trained_roster), sum(trained_proven + trained_unproven)
from (
    select * from province_period where rule = ? and grain = 'MONTH' and starts_on < ?
    union all
    select * from province_period where rule = ? and grain = 'DAY' and starts_on >= ? and starts_on <= ?
) period
where ?::text[] is null or province_code = any(?::text[])
group by starts_on
order by starts_on
