-- What everybody may read of a target at the end of a day, as it was known then: small numbers hidden already. Made once, when somebody first
-- asks after the day is over, and kept as it is; only a demonstration, which tells of days that are over, makes it anew when figures
-- change (marks).
create table public_value (
    target  text        not null constraint public_value_target_fkey references target,
    day     date        not null,
    made_at timestamptz not null,
    marks   numeric     not null,
    body    text        not null,
    constraint public_value_pkey primary key (target, day)
);
