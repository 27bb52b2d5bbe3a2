-- People on the list of a team who have not passed a single lesson, counted by a job: idle has an account, unmatched is matched with none.
create table never_started (
    team_id   bigint not null constraint never_started_pkey primary key,
    listed    int    not null,
    idle      int    not null,
    unmatched int    not null,
    constraint never_started_of_listed check (idle >= 0 and unmatched >= 0 and idle + unmatched <= listed)
);

-- One row: when that was last counted.
create table never_started_run (
    only_one boolean     not null default true constraint never_started_run_pkey primary key
                         constraint never_started_run_one check (only_one),
    ran_at   timestamptz not null
);
