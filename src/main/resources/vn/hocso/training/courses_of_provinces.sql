-- What each day changed in each of some provinces, as lists: the day, counted from the first of a month, and the seven sums. Months before that one
-- are told as a whole, on its first day. What is asked stands in a table that is made first: its values change nothing in how this is best read, and
-- PostgreSQL would else plan it anew each time, which costs as much as reading one province.
with asked (rule, since, provinces) as materialized (values (?::text, ?::date, ?::text[]))
select province_code, array_agg(day), array_agg(people_registered), array_agg(people_roster), array_agg(trained_proven),
       array_agg(trained_unproven), array_agg(trained_registered), array_agg(trained_roster), array_agg(matched_roster)
from (
    select p.province_code, 0 as day, sum(p.people_registered) as people_registered, sum(p.people_roster) as people_roster,
           sum(p.trained_proven) as trained_proven, sum(p.trained_unproven) as trained_unproven,
           sum(p.trained_registered) as trained_registered, sum(p.trained_roster) as trained_roster, sum(p.matched_roster) as matched_roster
    from asked a
    join province_period p on p.rule = a.rule and p.grain = 'MONTH' and p.starts_on < a.since and p.province_code = any(a.provinces)
    group by p.province_code
    union all
    select p.province_code, p.starts_on - a.since, p.people_registered, p.people_roster, p.trained_proven, p.trained_unproven,
           p.trained_registered, p.trained_roster, p.matched_roster
    from asked a
    join province_period p on p.rule = a.rule and p.grain = 'DAY' and p.starts_on >= a.since and p.province_code = any(a.provinces)
) change
group by province_code
