-- What a team did for its neighbours in a month: how many households it helped with a topic, counts only. The newest row of a team, month
-- and topic holds; earlier ones stay as they were told.
create table team_support (
    id         bigint generated always as identity constraint team_support_pkey primary key,
    team_id    bigint      not null constraint team_support_team_fkey references team,
    month      date        not null constraint team_support_month_first check (extract(day from month) = 1),
    topic      text        not null constraint team_support_topic_known
               check (topic in ('PUBLIC_SERVICES', 'COMMERCE', 'PAYMENT', 'HEALTH', 'SAFETY', 'OTHER')),
    households int         not null constraint team_support_counts check (households between 0 and 100000),
    told_at    timestamptz not null,
    told_by    uuid        not null
);
create index team_support_newest_idx on team_support (team_id, month, topic, id desc);
create index team_support_month_idx on team_support (month);

-- What a leader proposes to the province, and what the province answers. told_by is the random id of the member.
create table team_suggestion (
    id          bigint generated always as identity constraint team_suggestion_pkey primary key,
    team_id     bigint      not null constraint team_suggestion_team_fkey references team,
    body        text        not null constraint team_suggestion_body_nfc check (body is nfc normalized and length(body) between 1 and 1000),
    told_at     timestamptz not null,
    told_by     uuid        not null,
    answer      text        constraint team_suggestion_answer_nfc check (answer is nfc normalized and length(answer) between 1 and 1000),
    answered_at timestamptz,
    answered_by text,
    constraint team_suggestion_answer_whole
        check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index team_suggestion_team_idx on team_suggestion (team_id, id desc);
