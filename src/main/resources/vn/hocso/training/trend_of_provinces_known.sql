-- The same as it was known at the end of another day: what is known by now of days up to that one, less what was told since, and of later
-- days what was told ahead.
select d.day, sum(d.people_roster), sum(d.trained_roster), sum(d.attributed)
from (values (?::date, ?::date, ?::text, ?::text[])) as a (as_of, known_on, rule, provinces)
cross join lateral (
    select p.starts_on as day, p.province_code, p.people_roster, p.trained_roster, p.trained_proven + p.trained_unproven as attributed
    from province_period p
    where p.rule = a.rule and p.grain = 'DAY' and p.starts_on <= least(a.as_of, a.known_on)
    union all
    select t.day, t.province_code, -t.people_roster, -t.trained_roster, -t.trained_proven - t.trained_unproven
    from province_told t
    where t.rule = a.rule and t.day <= least(a.as_of, a.known_on) and t.known_on > a.known_on
    union all
    select t.day, t.province_code, t.people_roster, t.trained_roster, t.trained_proven + t.trained_unproven
    from province_told t
    where t.rule = a.rule and t.day > a.known_on and t.day <= a.as_of and t.known_on <= a.known_on
) d
where a.provinces is null or d.province_code = any(a.provinces)
group by d.day
order by d.day
