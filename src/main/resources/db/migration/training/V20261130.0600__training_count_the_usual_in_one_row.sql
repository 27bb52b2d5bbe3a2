-- Whoever completes is nearly always in one team, came to it before, and the completion is told to the place where they are: then one row of
-- each kind changes, and its values are known without grouping. The others are counted by count_trained. What rules that expire change is
-- counted in the same call: a completion knows of no renewal yet.
create function count_completion(of_member uuid, in_team bigint, in_province text, by_rule text, happened_on date, told_on date,
                                 is_proven boolean)
    returns void language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as
$$
declare
    home       bigint := coalesce(in_team, 0);
    proven     int := is_proven::int;
    unproven   int := (not is_proven)::int;
    registered int;
    roster     int;
    usual      boolean;
    expiring   record;
begin
    select coalesce(sum(c.delta) filter (where c.population = 'REGISTERED'), 0),
           coalesce(sum(c.delta) filter (where c.population = 'ROSTER'), 0),
           coalesce(bool_and(c.team_id = home and c.province_code = in_province and c.day <= happened_on and c.known_on <= told_on), true)
    into registered, roster, usual
    from population_change c
    where c.member_id = of_member;

    if not usual then
        perform count_trained(of_member, in_team, in_province, by_rule, happened_on, told_on, is_proven);
        perform count_validity(of_member, code, 0) from trained_rule where renews = by_rule order by code;
        return;
    end if;

    insert into team_day as t (team_id, rule, day, known_on, trained_proven, trained_unproven, trained_registered, trained_roster)
    values (home, by_rule, happened_on, told_on, proven, unproven, registered, roster)
    on conflict (team_id, rule, day, known_on) do update
    set trained_proven     = t.trained_proven + excluded.trained_proven,
        trained_unproven   = t.trained_unproven + excluded.trained_unproven,
        trained_registered = t.trained_registered + excluded.trained_registered,
        trained_roster     = t.trained_roster + excluded.trained_roster;

    insert into province_period as p (rule, grain, starts_on, province_code, trained_proven, trained_unproven, trained_registered,
                                      trained_roster)
    values (by_rule, 'DAY', happened_on, in_province, proven, unproven, registered, roster),
           (by_rule, 'MONTH', date_trunc('month', happened_on)::date, in_province, proven, unproven, registered, roster)
    on conflict (rule, grain, starts_on, province_code) do update
    set trained_proven     = p.trained_proven + excluded.trained_proven,
        trained_unproven   = p.trained_unproven + excluded.trained_unproven,
        trained_registered = p.trained_registered + excluded.trained_registered,
        trained_roster     = p.trained_roster + excluded.trained_roster;

    if happened_on <> told_on then
        insert into province_told as p (rule, day, known_on, province_code, trained_proven, trained_unproven, trained_registered,
                                        trained_roster)
        values (by_rule, happened_on, told_on, in_province, proven, unproven, registered, roster)
        on conflict (rule, day, known_on, province_code) do update
        set trained_proven     = p.trained_proven + excluded.trained_proven,
            trained_unproven   = p.trained_unproven + excluded.trained_unproven,
            trained_registered = p.trained_registered + excluded.trained_registered,
            trained_roster     = p.trained_roster + excluded.trained_roster;
    end if;

    for expiring in select code, valid_months from trained_rule where renews = by_rule order by code loop
        insert into validity_day as v (team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
                                       trained_registered, trained_roster)
        values (home, in_province, expiring.code, (happened_on + make_interval(months => expiring.valid_months))::date, told_on,
                happened_on, happened_on, -proven, -unproven, -registered, -roster)
        on conflict on constraint validity_day_pkey do update
        set trained_proven     = v.trained_proven + excluded.trained_proven,
            trained_unproven   = v.trained_unproven + excluded.trained_unproven,
            trained_registered = v.trained_registered + excluded.trained_registered,
            trained_roster     = v.trained_roster + excluded.trained_roster;
    end loop;
end
$$;
