-- What each day changed in some provinces, or in all of them (null): people on the rosters, the trained among them, completions.
select starts_on, sum(people_roster), sum(trained_roster), sum(trained_proven + trained_unproven)
from province_period
where rule = ? and grain = 'DAY' and starts_on <= ? and (?::text[] is null or province_code = any(?::text[]))
group by starts_on
order by starts_on
