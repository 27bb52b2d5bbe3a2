-- A member asks to come into another team; its leader or deputy, or an officer of its province, confirms or refuses. Who did is in the audit log.
-- Of a confirmed one it is kept what the person was before, so that an officer can let the person go back. Nobody is named, and all rows of a
-- person go when the person is erased.
create table team_transfer (
    id            bigint      generated always as identity constraint team_transfer_pkey primary key,
    member_id     uuid        not null constraint team_transfer_member_fkey references member,
    team_id       bigint      not null constraint team_transfer_team_fkey references team on delete cascade,
    asked_at      timestamptz not null,
    outcome       text        constraint team_transfer_outcome_known check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    ended_at      timestamptz,
    refusal       text        constraint team_transfer_refusal_known
                  check (refusal in ('UNKNOWN_PERSON', 'LIVES_ELSEWHERE', 'WRONG_TEAM', 'TEAM_CLOSED')),
    from_team_id  bigint      constraint team_transfer_from_team_fkey references team on delete set null,
    from_role     text        constraint team_transfer_from_role_known check (from_role in ('LEADER', 'DEPUTY', 'MEMBER')),
    moved_on      date,       -- first day in the team
    taken_back_at timestamptz,
    constraint team_transfer_end_whole check ((outcome is null) = (ended_at is null)),
    constraint team_transfer_refused_for_a_reason check ((refusal is not null) = (outcome is not distinct from 'REFUSED')),
    constraint team_transfer_confirmed_on_a_day check ((moved_on is not null) = (outcome is not distinct from 'CONFIRMED')),
    constraint team_transfer_taken_back_was_confirmed check (taken_back_at is null or moved_on is not null)
);
create unique index team_transfer_one_open_key on team_transfer (member_id) where outcome is null;
create index team_transfer_member_idx on team_transfer (member_id);
create index team_transfer_open_idx on team_transfer (team_id) where outcome is null;
