-- One row a province in which a rule that expires changes something, at the end of a day as it was known on another (null: known by now); to be added to the
-- sums of the rule whose completions it counts. On time is who has counted without a gap since the target's last day or longer.
select v.province_code, 0 as registered, 0 as roster,
       coalesce(sum(v.trained_proven) filter (where v.since <= a.last_day), 0)                     as on_time,
       coalesce(sum(v.trained_unproven) filter (where v.since <= a.last_day), 0)                   as unproven,
       coalesce(sum(v.trained_proven + v.trained_unproven) filter (where v.since > a.last_day), 0) as late,
       sum(v.trained_registered)                                                                   as trained_registered,
       sum(v.trained_roster)                                                                       as trained_roster,
       0                                                                                           as matched_roster
from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text)) as a (as_of, last_day, known_on, rule)
join validity_day v on v.rule = a.rule and v.day <= a.as_of and v.known_on <= a.known_on
group by 1
