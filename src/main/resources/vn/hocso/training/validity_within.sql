-- The same a team and place within a province, or a part of it. People are where their team works on that day; completions where it worked when they
-- happened.
select p.team_id, p.district_code, p.commune_code, 0 as registered, 0 as roster,
       coalesce(sum(v.trained_proven) filter (where v.since <= a.last_day
           and v.happened_on between p.valid_from and p.valid_to), 0)                                    as on_time,
       coalesce(sum(v.trained_unproven) filter (where v.since <= a.last_day
           and v.happened_on between p.valid_from and p.valid_to), 0)                                    as unproven,
       coalesce(sum(v.trained_proven + v.trained_unproven) filter (where v.since > a.last_day
           and v.happened_on between p.valid_from and p.valid_to), 0)                                    as late,
       coalesce(sum(v.trained_registered) filter (where a.as_of between p.valid_from and p.valid_to), 0) as trained_registered,
       coalesce(sum(v.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0)     as trained_roster,
       0                                                                                                 as matched_roster
from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
         as a (as_of, last_day, known_on, rule, province, district, commune, team)
join validity_day v on v.rule = a.rule and v.day <= a.as_of and v.known_on <= a.known_on
join roster_team_place_known p on p.team_id = v.team_id and p.province_code = a.province
    and a.known_on between p.known_from and p.known_to
    and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
    and (a.team is null or p.team_id = a.team)
group by 1, 2, 3
