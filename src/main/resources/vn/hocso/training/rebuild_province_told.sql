-- Puts what was told on another day than it counts from in the place of what was there.
insert into province_told (rule, day, known_on, province_code, people_registered, people_roster, trained_proven, trained_unproven,
                           trained_registered, trained_roster, matched_roster)
select r.rule, r.day, r.known_on, r.province_code, sum(r.people_registered), sum(r.people_roster), sum(r.trained_proven),
       sum(r.trained_unproven), sum(r.trained_registered), sum(r.trained_roster), sum(r.matched_roster)
from recounted r
where r.known_on <> r.day
group by 1, 2, 3, 4
