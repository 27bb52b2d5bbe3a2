-- Completions that somebody should look at, and why. A flag excludes nothing: figures are shown with and without. Found anew by a job, so a
-- flag goes when its reason goes (somebody is put on the list later).
create table completion_flag (
    member_id uuid not null,
    rule      text not null,
    flag      text not null constraint completion_flag_known
              check (flag in ('TOO_FAST', 'BEFORE_TEAM', 'NOT_ON_LIST', 'SHARED_PHONE', 'IMPOSSIBLE_CLOCK')),
    constraint completion_flag_pkey primary key (member_id, rule, flag),
    constraint completion_flag_completion_fkey foreign key (member_id, rule) references completion
);

-- How many a team and day of the event have; ANY counts a completion once, however many flags it has. Team 0 is none.
create table flag_day (
    team_id     bigint not null,
    rule        text   not null,
    flag        text   not null,
    day         date   not null,
    completions int    not null,
    constraint flag_day_pkey primary key (team_id, rule, flag, day)
);

-- One row: when the job last looked, and the state of the sums that it saw.
create table quality_run (
    only_one boolean     not null default true constraint quality_run_pkey primary key constraint quality_run_one check (only_one),
    ran_at   timestamptz not null,
    marks    numeric     not null
);
