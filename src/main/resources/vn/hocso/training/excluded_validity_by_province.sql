-- What a rule that expires changes of what is excluded, a province a row, as the sums of what is excluded have it.
select e.province_code,
       coalesce(sum(e.trained_proven) filter (where e.happened_on <= a.last_day), 0)                      as on_time,
       coalesce(sum(e.trained_unproven) filter (where e.happened_on <= a.last_day), 0)                    as unproven,
       coalesce(sum(e.trained_proven + e.trained_unproven) filter (where e.happened_on > a.last_day), 0)  as late,
       sum(e.trained_registered)                                                                          as trained_registered,
       sum(e.trained_roster)                                                                              as trained_roster
from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text)) as a (as_of, last_day, known_on, rule)
join excluded_validity e on e.rule = a.rule and e.day <= a.as_of and e.known_on <= a.known_on
group by 1
