-- The same a team and place within a province, or a part of it.
select p.team_id, p.district_code, p.commune_code,
       coalesce(sum(e.trained_proven) filter (where e.happened_on <= a.last_day
           and e.happened_on between p.valid_from and p.valid_to), 0)                                    as on_time,
       coalesce(sum(e.trained_unproven) filter (where e.happened_on <= a.last_day
           and e.happened_on between p.valid_from and p.valid_to), 0)                                    as unproven,
       coalesce(sum(e.trained_proven + e.trained_unproven) filter (where e.happened_on > a.last_day
           and e.happened_on between p.valid_from and p.valid_to), 0)                                    as late,
       coalesce(sum(e.trained_registered) filter (where a.as_of between p.valid_from and p.valid_to), 0) as trained_registered,
       coalesce(sum(e.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0)     as trained_roster
from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
         as a (as_of, last_day, known_on, rule, province, district, commune, team)
join excluded_validity e on e.rule = a.rule and e.day <= a.as_of and e.known_on <= a.known_on
join roster_team_place_known p on p.team_id = e.team_id and p.province_code = a.province
    and a.known_on between p.known_from and p.known_to
    and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
    and (a.team is null or p.team_id = a.team)
group by 1, 2, 3
