-- As before, but the days of a completion are told once (offset 0), and not again for each time that its member came or left.
create or replace view trained_part as
with placed as (
    select c.member_id, c.rule, c.team_id, c.province_code, c.proven, c.trained_on, c.told_on,
           coalesce(sum(p.delta) filter (where p.population = 'REGISTERED'), 0)::int as registered,
           coalesce(sum(p.delta) filter (where p.population = 'ROSTER'), 0)::int     as roster,
           coalesce(bool_and(p.team_id = c.team_id and p.province_code = c.province_code and p.day <= c.trained_on
               and p.known_on <= c.told_on), true)                                   as usual
    from (
        select member_id, rule, coalesce(team_id, 0) as team_id, province_code, proven,
               (event_at at time zone 'Asia/Ho_Chi_Minh')::date    as trained_on,
               (received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on
        from completion
        offset 0
    ) c
    left join population_change p on p.member_id = c.member_id
    group by c.member_id, c.rule, c.team_id, c.province_code, c.proven, c.trained_on, c.told_on
)
select member_id, rule, team_id, province_code, trained_on, told_on, null::date as came_on, null::date as came_known,
       proven::int as trained_proven, (not proven)::int as trained_unproven,
       case when usual then registered else 0 end as trained_registered, case when usual then roster else 0 end as trained_roster
from placed
union all
select u.member_id, u.rule, p.team_id, p.province_code, u.trained_on, u.told_on, p.day, p.known_on, 0, 0,
       case p.population when 'REGISTERED' then p.delta else 0 end, case p.population when 'ROSTER' then p.delta else 0 end
from placed u
join population_change p on p.member_id = u.member_id
where not u.usual;
