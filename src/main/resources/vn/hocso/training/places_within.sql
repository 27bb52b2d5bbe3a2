-- Where teams worked within a province, or within a district, a commune or a team of it, and of which days and which rule is asked.
with place as (
    select p.team_id, p.district_code, p.commune_code, p.valid_from, p.valid_to, a.as_of, a.last_day, a.known_on, a.rule,
           a.as_of between p.valid_from and p.valid_to as is_of_day
    from (values (?::date, ?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text, ?::text, ?::bigint))
             as a (as_of, last_day, known_on, rule, province, district, commune, team)
    join roster_team_place_known p on p.province_code = a.province and a.known_on between p.known_from and p.known_to
        and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
        and (a.team is null or p.team_id = a.team)
)
