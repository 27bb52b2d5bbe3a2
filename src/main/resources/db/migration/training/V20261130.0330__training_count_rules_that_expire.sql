-- What a rule that expires changes of the sums of the rule whose completions it counts: whose time is over, and who goes on because they renewed it. Both
-- together are its figures. `since` tells on time from late, `happened_on` is the day of the place.
create table validity_day (
    team_id            bigint not null,
    province_code      text   not null,
    rule               text   not null constraint validity_day_rule_fkey references trained_rule,
    day                date   not null,
    known_on           date   not null,
    since              date   not null,
    happened_on        date   not null,
    trained_proven     int    not null default 0,
    trained_unproven   int    not null default 0,
    trained_registered int    not null default 0,
    trained_roster     int    not null default 0,
    constraint validity_day_pkey primary key (team_id, province_code, rule, day, known_on, since, happened_on)
);
create index validity_day_day_idx on validity_day (rule, day);

create trigger validity_day_inserted after insert on validity_day
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger validity_day_updated after update on validity_day
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger validity_day_deleted after delete on validity_day
    referencing old table as changed for each statement execute function mark_changes_of_tallies();
create trigger validity_day_truncated after truncate on validity_day
    for each statement execute function mark_changes_of_tallies();

-- When a member stops to count by a rule that expires (-1), and goes on (1). That the completion itself counts stands in the sums of its own rule.
create view validity_turn as
select s.member_id, s.rule, s.round, s.team_id, s.province_code, s.proven, s.happened_on, s.told_on, s.since, t.day, t.sign
from trained_span s
cross join lateral (values (s.counts_from, 1), (s.counts_until, -1)) as t (day, sign)
where s.round > 0 or t.sign < 0;

-- validity_day as it has to be: the completion in the team where it happened, the person in each group, from the later of both days, and known when both were.
create view validity_difference as
select t.member_id, t.round, coalesce(t.team_id, 0) as team_id, t.province_code, t.rule, t.day, t.told_on as known_on, t.since,
       t.happened_on, t.sign * t.proven::int as trained_proven, t.sign * (not t.proven)::int as trained_unproven,
       0 as trained_registered, 0 as trained_roster
from validity_turn t
union all
select t.member_id, t.round, c.team_id, c.province_code, t.rule, greatest(c.day, t.day), greatest(c.known_on, t.told_on), t.since,
       t.happened_on, 0, 0,
       case c.population when 'REGISTERED' then t.sign * c.delta else 0 end,
       case c.population when 'ROSTER' then t.sign * c.delta else 0 end
from validity_turn t
join population_change c on c.member_id = t.member_id;

-- What was excluded of the completions themselves and is over by now; what somebody renewed was not excluded.
create view excluded_validity as
with over as (
    select d.member_id, r.code as rule, d.team_id, d.province_code, d.proven, t.known_on, t.delta,
           (d.event_at at time zone 'Asia/Ho_Chi_Minh')::date    as happened_on,
           (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on,
           ((d.event_at at time zone 'Asia/Ho_Chi_Minh')::date + make_interval(months => r.valid_months))::date as day
    from excluded_turn t
    join completion d on d.member_id = t.member_id and d.rule = t.rule
    join trained_rule r on r.renews = t.rule
)
select coalesce(team_id, 0) as team_id, province_code, rule, day, greatest(told_on, known_on) as known_on, happened_on,
       -delta * proven::int as trained_proven, -delta * (not proven)::int as trained_unproven, 0 as trained_registered,
       0 as trained_roster
from over
union all
select c.team_id, c.province_code, o.rule, greatest(c.day, o.day), greatest(c.known_on, o.told_on, o.known_on), o.happened_on, 0, 0,
       case c.population when 'REGISTERED' then -o.delta * c.delta else 0 end,
       case c.population when 'ROSTER' then -o.delta * c.delta else 0 end
from over o
join population_change c on c.member_id = o.member_id;

-- Adds what one round of a member changes. A function for the same reason as count_trained.
create function count_validity(of_member uuid, by_rule text, of_round int)
    returns void language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as
$$
begin
    insert into validity_day as v (team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
                                   trained_registered, trained_roster)
    select d.team_id, d.province_code, d.rule, d.day, d.known_on, d.since, d.happened_on, sum(d.trained_proven),
           sum(d.trained_unproven), sum(d.trained_registered), sum(d.trained_roster)
    from validity_difference d
    where d.member_id = of_member and d.rule = by_rule and d.round = of_round
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (team_id, province_code, rule, day, known_on, since, happened_on) do update
    set trained_proven     = v.trained_proven + excluded.trained_proven,
        trained_unproven   = v.trained_unproven + excluded.trained_unproven,
        trained_registered = v.trained_registered + excluded.trained_registered,
        trained_roster     = v.trained_roster + excluded.trained_roster;
end
$$;

-- Whoever completed before the rule was there.
insert into validity_day (team_id, province_code, rule, day, known_on, since, happened_on, trained_proven, trained_unproven,
                          trained_registered, trained_roster)
select team_id, province_code, rule, day, known_on, since, happened_on, sum(trained_proven), sum(trained_unproven),
       sum(trained_registered), sum(trained_roster)
from validity_difference
group by 1, 2, 3, 4, 5, 6, 7;
