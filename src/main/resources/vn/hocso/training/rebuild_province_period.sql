-- Puts the days and months of provinces in the place of what was there.
insert into province_period (rule, grain, starts_on, province_code, people_registered, people_roster, trained_proven,
                             trained_unproven, trained_registered, trained_roster, matched_roster)
select r.rule, g.grain, case g.grain when 'DAY' then r.day else date_trunc('month', r.day)::date end as starts_on, r.province_code,
       sum(r.people_registered), sum(r.people_roster), sum(r.trained_proven), sum(r.trained_unproven), sum(r.trained_registered),
       sum(r.trained_roster), sum(r.matched_roster)
from recounted r cross join (values ('DAY'), ('MONTH')) as g (grain)
group by 1, 2, 3, 4
