-- How many people of each team are in one number of a part of the country (provinces null: all of it), in the order of teams, those after one of them up to another: how far is looked is
-- bounded, however few there are. Teams that have
-- none are not in it. The sums are those that the number itself is made of, so that its teams add up to it: people where their team works on the day that
-- is asked for, completions where it worked when they happened. A rule that expires adds its own to those of the rule whose completions it counts.
with asked as (
    select * from (values (?::text, ?::text, ?::text, ?::date, ?::date, coalesce(?::date, 'infinity'), ?::text[], ?::text, ?::text, ?::bigint, ?::bigint, ?::bigint))
                  as a (figure, counted, rule, as_of, last_day, known_on, provinces, district, commune, team, after_team, last_team)
)
select p.team_id, sum(n.people)
from asked a
join roster_team_place_known p on p.team_id > a.after_team and p.team_id <= a.last_team and a.known_on between p.known_from and p.known_to
    and (a.provinces is null or p.province_code = any(a.provinces)) and (a.district is null or p.district_code = a.district)
    and (a.commune is null or p.commune_code = a.commune) and (a.team is null or p.team_id = a.team)
cross join lateral (
    select d.people_registered, d.people_roster, d.trained_proven, d.trained_unproven, d.trained_registered, d.trained_roster,
           d.day as since, d.day as happened_on
    from team_day d
    where d.team_id = p.team_id and d.rule = a.counted and d.day <= a.as_of and d.known_on <= a.known_on
    union all
    select 0, 0, v.trained_proven, v.trained_unproven, v.trained_registered, v.trained_roster, v.since, v.happened_on
    from validity_day v
    where v.team_id = p.team_id and v.rule = a.rule and v.day <= a.as_of and v.known_on <= a.known_on
) d
cross join lateral (
    select case when a.figure in ('COMPLETED', 'ON_TIME', 'UNPROVEN', 'LATE') then
                case when d.happened_on not between p.valid_from and p.valid_to then 0
                     when a.figure = 'COMPLETED' then d.trained_proven + d.trained_unproven
                     when a.figure = 'LATE' then case when d.since > a.last_day then d.trained_proven + d.trained_unproven else 0 end
                     when d.since > a.last_day then 0
                     when a.figure = 'ON_TIME' then d.trained_proven
                     else d.trained_unproven end
                when a.as_of not between p.valid_from and p.valid_to then 0
                when a.figure = 'ROSTER' then d.people_roster
                when a.figure = 'TRAINED_OF_ROSTER' then d.trained_roster
                when a.figure = 'ROSTER_OPEN' then d.people_roster - d.trained_roster
                when a.figure = 'REGISTERED' then d.people_registered
                when a.figure = 'TRAINED_OF_REGISTERED' then d.trained_registered end as people
) n
group by p.team_id
having sum(n.people) <> 0
order by p.team_id
limit ?
