-- What each day changed by a rule that expires, in some provinces or in all of them (null), as the trend of provinces has it.
select v.day, 0 as roster, sum(v.trained_roster), sum(v.trained_proven + v.trained_unproven)
from (values (?::date, coalesce(?::date, 'infinity'), ?::text, ?::text[])) as a (as_of, known_on, rule, provinces)
join validity_day v on v.rule = a.rule and v.day <= a.as_of and v.known_on <= a.known_on
where a.provinces is null or v.province_code = any(a.provinces)
group by v.day
order by v.day
