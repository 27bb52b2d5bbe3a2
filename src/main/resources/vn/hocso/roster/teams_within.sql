-- Teams that stood on a day and worked in a unit then, as it was known on another day (null: known by now): that there is one was known when it was
-- entered, that it ended when its merger or dissolution was told, until that was taken back.
select t.id, t.code, t.name, t.level, t.code_set, p.province_code, p.district_code, p.commune_code, t.hamlet, t.founded_on, t.closed_on
from (values (?::date, coalesce(?::date, 'infinity'), ?::text, ?::text, ?::text)) as a (day, known_on, province, district, commune)
join roster_team_place_known p on p.province_code = a.province and a.known_on between p.known_from and p.known_to
    and a.day between p.valid_from and p.valid_to
    and (a.district is null or p.district_code = a.district) and (a.commune is null or p.commune_code = a.commune)
join team t on t.id = p.team_id and t.founded_on <= a.day and (t.entered_on is null or t.entered_on <= a.known_on)
where (t.closed_on is null or t.closed_on >= a.day or exists (select from roster_team_end_known e where e.team_id = t.id))
  and not exists (select from roster_team_end_known e
                  where e.team_id = t.id and e.effective_on <= a.day and e.known_on <= a.known_on
                    and (e.taken_back_on is null or e.taken_back_on > a.known_on))
order by t.id
