-- The same within a part of a province, as the trend of teams has it.
select v.day, 0 as roster,
       coalesce(sum(v.trained_roster) filter (where a.as_of between p.valid_from and p.valid_to), 0),
       coalesce(sum(v.trained_proven + v.trained_unproven) filter (where v.happened_on between p.valid_from and p.valid_to), 0)
from (values (?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
         as a (as_of, known_on, rule, province, district, commune, team)
join validity_day v on v.rule = a.rule and v.day <= a.as_of and v.known_on <= a.known_on
join roster_team_place_known p on p.team_id = v.team_id and p.province_code = a.province
    and a.known_on between p.known_from and p.known_to
    and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
    and (a.team is null or p.team_id = a.team)
group by v.day
order by v.day
