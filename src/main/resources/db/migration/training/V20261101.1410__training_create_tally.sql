-- What happened on a day, as differences, so that every sum up to a day is the state at the end of that day. Rows are only
-- ever added to: writers need no order among each other, and the sums of two databases can be added.
--
-- people_*: members of the group's population who came (or left, negative) that day.
-- trained_proven, trained_unproven: completions attributed to the team held when they happened; never moved afterwards.
-- trained_registered, trained_roster: trained people who came into that population, or people of it who became trained.
create table team_day (
    team_id            bigint not null,
    rule               text   not null constraint team_day_rule_fkey references trained_rule,
    day                date   not null,
    people_registered  int    not null default 0,
    people_roster      int    not null default 0,
    trained_proven     int    not null default 0,
    trained_unproven   int    not null default 0,
    trained_registered int    not null default 0,
    trained_roster     int    not null default 0,
    constraint team_day_pkey primary key (team_id, rule, day)
);

-- The same for a province, by day and again by month, so that a rate on any date reads at most a few rows a month and
-- 31 rows a province, however many members there are. There is no national row: every completion would queue for it.
create table province_period (
    rule               text not null constraint province_period_rule_fkey references trained_rule,
    grain              text not null constraint province_period_grain_check check (grain in ('DAY', 'MONTH')),
    starts_on          date not null,
    province_code      text not null,
    people_registered  int  not null default 0,
    people_roster      int  not null default 0,
    trained_proven     int  not null default 0,
    trained_unproven   int  not null default 0,
    trained_registered int  not null default 0,
    trained_roster     int  not null default 0,
    constraint province_period_pkey primary key (rule, grain, starts_on, province_code)
);
