-- A completion that changes one row of each kind, in fewer statements: it marks its province and notes its team once, where the triggers of four
-- tables did it eight times, mostly of nothing. While that goes on it says so, and the triggers leave it to it. Everything else that writes sums
-- is marked by the triggers as before.
create or replace function note_changes_of_team_days() returns trigger language plpgsql as $$
begin
    if current_setting('hocso.marks_itself', true) = 'yes' then
        return null;
    end if;
    if tg_op = 'TRUNCATE' then
        update team_day_change_kept set since = (pg_current_xact_id()::text::bigint + 1)::text::xid8;
    else
        insert into team_day_change (team_id) select distinct team_id from changed;
    end if;
    return null;
end $$;

create or replace function mark_changes_of_tallies() returns trigger language plpgsql as $$
begin
    if current_setting('hocso.marks_itself', true) = 'yes' then
        return null;
    end if;
    if tg_op = 'TRUNCATE' then
        update province_tally_mark set mark = hashtextextended(gen_random_uuid()::text, 0);
    else
        insert into province_tally_mark (province_code, mark)
        select province_code, hashtextextended(gen_random_uuid()::text, 0)
        from (select distinct province_code from changed order by 1) as province
        on conflict (province_code) do update set mark = excluded.mark;
    end if;
    return null;
end $$;

create or replace function count_completion(of_member uuid, in_team bigint, in_province text, by_rule text, happened_on date, told_on date,
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

    perform set_config('hocso.marks_itself', 'yes', true);

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

    insert into validity_day as v (team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
                                   trained_registered, trained_roster)
    select home, in_province, code, (happened_on + make_interval(months => valid_months))::date, told_on, happened_on, happened_on,
           -proven, -unproven, -registered, -roster
    from trained_rule
    where renews = by_rule
    order by code
    on conflict on constraint validity_day_pkey do update
    set trained_proven     = v.trained_proven + excluded.trained_proven,
        trained_unproven   = v.trained_unproven + excluded.trained_unproven,
        trained_registered = v.trained_registered + excluded.trained_registered,
        trained_roster     = v.trained_roster + excluded.trained_roster;

    insert into team_day_change (team_id) values (home);
    insert into province_tally_mark (province_code, mark) values (in_province, hashtextextended(gen_random_uuid()::text, 0))
    on conflict (province_code) do update set mark = excluded.mark;

    perform set_config('hocso.marks_itself', 'no', true);
end
$$;
