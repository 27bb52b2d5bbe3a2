-- What is printed never changes; what a printed code means does, and is told here. A team without a row has the code that it was founded with, and
-- its door is open. That code stays the team's name in addresses, statements and figures, whatever is printed later.

-- A code was replaced by another one of the same team. The old one leads on to the new one, or is refused. Rows are only added.
create table team_code_replacement (
    id       bigint      generated always as identity constraint team_code_replacement_pkey primary key,
    team_id  bigint      not null constraint team_code_replacement_team_fkey references team on delete cascade,
    old_code text        not null constraint team_code_replacement_old_code_key unique,
    new_code text        not null constraint team_code_replacement_new_code_key unique
             constraint team_code_replacement_new_code_shape check (new_code ~ '^[2-9A-HJKMNP-Z]{6}$'),
    fate     text        not null constraint team_code_replacement_fate_known check (fate in ('LEADS_ON', 'REFUSED')),
    reason   text        not null constraint team_code_replacement_reason_known check (reason in ('LEAKED', 'LOST', 'RENEWED', 'OTHER')),
    told_on  date        not null,
    told_by  text        not null,
    told_at  timestamptz not null,
    constraint team_code_replacement_another check (old_code <> new_code)
);
create index team_code_replacement_team_idx on team_code_replacement (team_id);

-- The door of a code is closed from a day to a day, both included; 'infinity' until somebody opens it again. Only the reopening is written later.
create table team_code_closure (
    id          bigint      generated always as identity constraint team_code_closure_pkey primary key,
    team_id     bigint      not null constraint team_code_closure_team_fkey references team on delete cascade,
    code        text        not null,
    valid_from  date        not null,
    valid_to    date        not null,
    reason      text        not null constraint team_code_closure_reason_known check (reason in ('LEAKED', 'LOST', 'RENEWED', 'OTHER')),
    told_by     text        not null,
    told_at     timestamptz not null,
    reopened_by text,
    reopened_at timestamptz,
    constraint team_code_closure_days_ordered check (valid_from <= valid_to),
    constraint team_code_closure_reopened_whole check (num_nulls(reopened_by, reopened_at) in (0, 2)),
    constraint team_code_closure_reopened_later check (told_at <= reopened_at)
);
create index team_code_closure_code_idx on team_code_closure (code);
create index team_code_closure_team_idx on team_code_closure (team_id);
