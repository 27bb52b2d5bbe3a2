-- What the ministry decided not to count, why and from when, until it was lifted. Written once; only the end is added.
create table exclusion (
    id          bigint generated always as identity constraint exclusion_pkey primary key,
    kind        text        not null constraint exclusion_kind_known check (kind in ('COMPLETION', 'TEAM', 'FLAG')),
    within      text        not null, -- code of the part of the country: DMHC-2022:30, TEAM:K7M2QX, VN
    within_name text        not null,
    flag        text,
    reason      text        not null constraint exclusion_reason_written check (length(btrim(reason)) >= 10),
    decided_by  text        not null,
    decided_at  timestamptz not null,
    excluded_on date        not null,
    lifted_by   text,
    lifted_at   timestamptz,
    lifted_on   date,
    lift_reason text        constraint exclusion_lift_reason_written check (length(btrim(lift_reason)) >= 10),
    constraint exclusion_flag_named check ((kind = 'FLAG') = (flag is not null)),
    constraint exclusion_lifted_whole
        check (num_nulls(lifted_by, lifted_at, lifted_on, lift_reason) in (0, 4)),
    constraint exclusion_lifted_later check (lifted_on >= excluded_on)
);

-- The completions that an exclusion names: those that were there when it was decided.
create table excluded_completion (
    exclusion_id bigint not null constraint excluded_completion_exclusion_fkey references exclusion,
    member_id    uuid   not null,
    rule         text   not null,
    constraint excluded_completion_pkey primary key (exclusion_id, member_id, rule),
    constraint excluded_completion_completion_fkey foreign key (member_id, rule) references completion
);
create index excluded_completion_member_idx on excluded_completion (member_id, rule);

-- What is excluded, summed up like team_day and to be subtracted from it. The province stands here as well: sums of provinces come from here,
-- and a change gives the province a new mark.
create table excluded_day (
    team_id            bigint not null,
    province_code      text   not null,
    rule               text   not null constraint excluded_day_rule_fkey references trained_rule,
    day                date   not null,
    known_on           date   not null,
    trained_proven     int    not null default 0,
    trained_unproven   int    not null default 0,
    trained_registered int    not null default 0,
    trained_roster     int    not null default 0,
    constraint excluded_day_pkey primary key (team_id, province_code, rule, day, known_on)
);
create trigger excluded_day_inserted after insert on excluded_day
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger excluded_day_updated after update on excluded_day
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger excluded_day_deleted after delete on excluded_day
    referencing old table as changed for each statement execute function mark_changes_of_tallies();

-- When a completion became excluded (1) and when it counted again (-1). In several exclusions it is excluded while any of them stands; one that was
-- lifted on its own day never was.
create view excluded_turn as
select s.member_id, s.rule, t.known_on, t.delta
from (select e.member_id, e.rule, unnest(range_agg(daterange(x.excluded_on, x.lifted_on))) as span
      from excluded_completion e
      join exclusion x on x.id = e.exclusion_id
      group by 1, 2) s
cross join lateral (values (lower(s.span), 1), (upper(s.span), -1)) as t (known_on, delta)
where t.known_on is not null;

-- excluded_day as it has to be, counted from decisions, completions and the ledger of people.
create view excluded_difference as
select coalesce(d.team_id, 0) as team_id, d.province_code, d.rule,
       (d.event_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
       greatest((d.received_at at time zone 'Asia/Ho_Chi_Minh')::date, t.known_on) as known_on,
       t.delta * d.proven::int as trained_proven, t.delta * (not d.proven)::int as trained_unproven,
       0 as trained_registered, 0 as trained_roster
from excluded_turn t
join completion d on d.member_id = t.member_id and d.rule = t.rule
union all
select c.team_id, c.province_code, d.rule, greatest(c.day, (d.event_at at time zone 'Asia/Ho_Chi_Minh')::date),
       greatest(c.known_on, (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date, t.known_on), 0, 0,
       case c.population when 'REGISTERED' then t.delta * c.delta else 0 end,
       case c.population when 'ROSTER' then t.delta * c.delta else 0 end
from excluded_turn t
join completion d on d.member_id = t.member_id and d.rule = t.rule
join population_change c on c.member_id = t.member_id;
