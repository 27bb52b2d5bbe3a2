-- People on the list of a team who have not passed a single lesson, by the end of any day: how many more there are from a day on, counted by a job. The
-- sum up to a day is what was true at its end. Listed are all on the list; idle has an account, unmatched is matched with none.
-- Nobody reads never_started any more; replicas of the release before still write it, so that a later one drops it.
create table never_started_change (
    team_id   bigint not null,
    day       date   not null,
    listed    int    not null,
    idle      int    not null,
    unmatched int    not null,
    constraint never_started_change_pkey primary key (team_id, day)
);

-- One row: when that was last counted. Not that of never_started, which says nothing about these.
create table never_started_change_run (
    only_one boolean     not null default true constraint never_started_change_run_pkey primary key
                         constraint never_started_change_run_one check (only_one),
    ran_at   timestamptz not null
);
