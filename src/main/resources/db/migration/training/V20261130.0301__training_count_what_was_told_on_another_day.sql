-- Counts somebody who was trained, as before, and tells apart in the sums of provinces what was told on another day than it counts from.
-- Hardly anybody's completion is; then nothing is written there.
create or replace function count_trained(of_member uuid, in_team bigint, in_province text, by_rule text, happened_on date, told_on date,
                              is_proven boolean)
    returns void language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as
$$
begin
    insert into team_day as t (team_id, rule, day, known_on, trained_proven, trained_unproven, trained_registered, trained_roster)
    select d.team_id, by_rule, d.day, d.known_on, sum(d.proven), sum(d.unproven), sum(d.registered), sum(d.roster)
    from (select coalesce(in_team, 0) as team_id, happened_on as day, told_on as known_on, is_proven::int as proven,
                 (not is_proven)::int as unproven, 0 as registered, 0 as roster
          union all
          select c.team_id, greatest(c.day, happened_on), greatest(c.known_on, told_on), 0, 0,
                 case c.population when 'REGISTERED' then c.delta else 0 end, case c.population when 'ROSTER' then c.delta else 0 end
          from population_change c
          where c.member_id = of_member) as d
    group by 1, 3, 4
    order by 1, 3, 4
    on conflict (team_id, rule, day, known_on) do update
    set trained_proven     = t.trained_proven + excluded.trained_proven,
        trained_unproven   = t.trained_unproven + excluded.trained_unproven,
        trained_registered = t.trained_registered + excluded.trained_registered,
        trained_roster     = t.trained_roster + excluded.trained_roster;

    insert into province_period as p (rule, grain, starts_on, province_code, trained_proven, trained_unproven, trained_registered,
                                      trained_roster)
    select by_rule, g.grain, case g.grain when 'DAY' then d.day else date_trunc('month', d.day)::date end, d.province_code,
           sum(d.proven), sum(d.unproven), sum(d.registered), sum(d.roster)
    from (select in_province as province_code, happened_on as day, is_proven::int as proven, (not is_proven)::int as unproven,
                 0 as registered, 0 as roster
          union all
          select c.province_code, greatest(c.day, happened_on), 0, 0,
                 case c.population when 'REGISTERED' then c.delta else 0 end, case c.population when 'ROSTER' then c.delta else 0 end
          from population_change c
          where c.member_id = of_member) as d
    cross join (values ('DAY'), ('MONTH')) as g (grain)
    group by 2, 3, 4
    order by 2, 3, 4
    on conflict (rule, grain, starts_on, province_code) do update
    set trained_proven     = p.trained_proven + excluded.trained_proven,
        trained_unproven   = p.trained_unproven + excluded.trained_unproven,
        trained_registered = p.trained_registered + excluded.trained_registered,
        trained_roster     = p.trained_roster + excluded.trained_roster;

    -- Asked first: hardly anybody's is, and asking costs less than finding that there is nothing to add.
    if happened_on <> told_on or exists (select from population_change c
                                         where c.member_id = of_member
                                           and greatest(c.day, happened_on) <> greatest(c.known_on, told_on)) then
        insert into province_told as p (rule, day, known_on, province_code, trained_proven, trained_unproven, trained_registered,
                                        trained_roster)
        select by_rule, d.day, d.known_on, d.province_code, sum(d.proven), sum(d.unproven), sum(d.registered), sum(d.roster)
        from (select in_province as province_code, happened_on as day, told_on as known_on, is_proven::int as proven,
                     (not is_proven)::int as unproven, 0 as registered, 0 as roster
              union all
              select c.province_code, greatest(c.day, happened_on), greatest(c.known_on, told_on), 0, 0,
                     case c.population when 'REGISTERED' then c.delta else 0 end, case c.population when 'ROSTER' then c.delta else 0 end
              from population_change c
              where c.member_id = of_member) as d
        where d.known_on <> d.day
        group by 2, 3, 4
        order by 2, 3, 4
        on conflict (rule, day, known_on, province_code) do update
        set trained_proven     = p.trained_proven + excluded.trained_proven,
            trained_unproven   = p.trained_unproven + excluded.trained_unproven,
            trained_registered = p.trained_registered + excluded.trained_registered,
            trained_roster     = p.trained_roster + excluded.trained_roster;
    end if;
end
$$;
