-- The state of provinces at the end of :asOf as it was known at the end of :knownOn, added up of every day of every team; :rule.
select t.province_code, sum(d.people_registered), sum(d.people_roster), coalesce(sum(d.trained_proven) filter (where d.day <= date '2022-11-30'), 0),
       coalesce(sum(d.trained_unproven) filter (where d.day <= date '2022-11-30'), 0),
       coalesce(sum(d.trained_proven + d.trained_unproven) filter (where d.day > date '2022-11-30'), 0),
       sum(d.trained_registered), sum(d.trained_roster), sum(d.matched_roster)
from team_day d join team t on t.id = d.team_id
where d.rule = :rule and d.day <= :asOf and d.known_on <= :knownOn and t.province_code = any(:provinces)
group by 1
