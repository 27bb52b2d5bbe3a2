-- What teams do well, written by their leaders and read by an officer of the province before anybody else. Of the team, never of a person: who wrote and
-- who decided is in the audit log. province_code is the province that reads it; search_key holds the words of the newest text, of the team and its place.
create table practice (
    id            bigint      generated always as identity constraint practice_pkey primary key,
    team_id       bigint      not null constraint practice_team_fkey references team,
    province_code text        not null,
    state         text        not null constraint practice_state_known
                  check (state in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    reason        text        constraint practice_reason_nfc check (reason is nfc normalized),
    search_key    text        not null,
    written_at    timestamptz not null,
    decided_at    timestamptz,
    constraint practice_refused_with_reason check ((state in ('RETURNED', 'WITHDRAWN')) = (reason is not null)),
    constraint practice_decided_when check ((state = 'SUBMITTED') = (decided_at is null))
);
create index practice_team_idx on practice (team_id);
create index practice_published_idx on practice (decided_at desc) where state = 'PUBLISHED';

-- What it says: the first version, and one more each time that it came back.
create table practice_text (
    practice_id bigint      not null constraint practice_text_practice_fkey references practice,
    version     int         not null constraint practice_text_version_counts check (version > 0),
    title       text        not null constraint practice_text_title_nfc check (title is nfc normalized),
    body        text        not null constraint practice_text_body_nfc check (body is nfc normalized),
    written_at  timestamptz not null,
    constraint practice_text_pkey primary key (practice_id, version)
);
