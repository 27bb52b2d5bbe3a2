-- A rule may hold for some months only. Then it counts the completions of another rule, each from its day so long, and whoever passes all its
-- lessons again afterwards renews it.
alter table trained_rule
    add column valid_months int  constraint trained_rule_valid_months_positive check (valid_months > 0),
    add column renews       text constraint trained_rule_renews_fkey references trained_rule,
    add constraint trained_rule_expires_whole check ((valid_months is null) = (renews is null)),
    add constraint trained_rule_renews_another check (renews <> code);

insert into trained_rule (code, name, valid_months, renews) values
    ('refreshed-v1', 'Chương trình cốt lõi, còn hiệu lực 12 tháng', 12, 'core-v1');
insert into trained_rule_lesson (rule, lesson_code)
select 'refreshed-v1', lesson_code from trained_rule_lesson where rule = 'core-v1';

-- A rule that expires, met once more: the first time after the completion is round 1. Written once a member, rule and round, stamped with the team held
-- when it happened; like a completion.
create table completion_renewal (
    member_id     uuid        not null,
    rule          text        not null constraint completion_renewal_rule_fkey references trained_rule,
    round         int         not null constraint completion_renewal_round_positive check (round > 0),
    team_id       bigint,
    province_code text        not null,
    event_at      timestamptz not null,
    received_at   timestamptz not null,
    proven        boolean     not null,
    statement_id  uuid        not null constraint completion_renewal_statement_id_key unique,
    signature     text        not null,
    constraint completion_renewal_pkey primary key (member_id, rule, round)
);

-- The days on which a member counts by a rule that expires: of the completion (round 0) and of each renewal the first one, and the first one that no
-- longer counts. Who renews in time goes on where the former ends; `since` is the day from which they have counted without a gap.
create view trained_span as
with held as (
    select c.member_id, r.code as rule, r.valid_months, 0 as round, c.team_id, c.province_code, c.event_at, c.received_at, c.proven
    from completion c join trained_rule r on r.renews = c.rule
    union all
    select n.member_id, n.rule, r.valid_months, n.round, n.team_id, n.province_code, n.event_at, n.received_at, n.proven
    from completion_renewal n join trained_rule r on r.code = n.rule
), dated as (
    select member_id, rule, round, team_id, province_code, proven,
           (event_at at time zone 'Asia/Ho_Chi_Minh')::date    as happened_on,
           (received_at at time zone 'Asia/Ho_Chi_Minh')::date as told_on,
           ((event_at at time zone 'Asia/Ho_Chi_Minh')::date + make_interval(months => valid_months))::date as counts_until
    from held
), following as (
    select *, lag(counts_until) over (partition by member_id, rule order by round) as until_before from dated
)
select member_id, rule, round, team_id, province_code, proven, happened_on, told_on,
       max(happened_on) filter (where until_before is null or happened_on > until_before)
           over (partition by member_id, rule order by round) as since,
       greatest(happened_on, until_before)                    as counts_from,
       counts_until
from following;
