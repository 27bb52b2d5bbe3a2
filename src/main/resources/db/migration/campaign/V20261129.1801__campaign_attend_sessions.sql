-- Who attended a session, a person once: by account, by the line of a list, or by both when the line is known to be that account's. The team is the one
-- of the day of the session and is never changed: what became of it since is asked for at read. `counted` is null while an officer has to look at it.
-- Rows are never deleted; who said what about one, and why, stands beside it. A line goes when the import that brought it is taken back: the attendance
-- stays, without a name, so nothing refers to the line.
create table session_attendance (
    id         bigint      generated always as identity constraint session_attendance_pkey primary key,
    session_id bigint      not null constraint session_attendance_session_fkey references training_session,
    member_id  uuid        constraint session_attendance_member_fkey references member,
    entry_id   bigint,
    team_id    bigint      not null constraint session_attendance_team_fkey references team,
    audience   text        not null constraint session_attendance_audience_known check (audience in ('MEMBER', 'YOUTH_UNION')),
    point_id   bigint      constraint session_attendance_point_fkey references session_point,
    way        text        not null constraint session_attendance_way_known check (way in ('SCANNED', 'TYPED', 'POINT', 'PAPER')),
    at         timestamptz not null,
    told_on    date        not null,
    entered_by text,
    flags      text[]      not null default '{}'
               constraint session_attendance_flags_known check (flags <@ array ['STALE_CODE', 'OUTSIDE_HOURS', 'OTHER_PLACE']),
    counted    boolean,
    settled_by text,
    settled_at timestamptz,
    reason     text        constraint session_attendance_reason_known
               check (reason in ('WAS_THERE', 'WAS_NOT_THERE', 'WRONG_PERSON', 'WRONG_SESSION')),
    constraint session_attendance_of_somebody check (member_id is not null or entry_id is not null),
    constraint session_attendance_paper_is_entered check ((way = 'PAPER') = (entered_by is not null)),
    constraint session_attendance_settlement_whole check (num_nulls(settled_by, settled_at, reason) in (0, 3)),
    constraint session_attendance_settled_or_plain check (settled_at is not null or (counted is null) = (flags <> '{}'))
);
create unique index session_attendance_member_key on session_attendance (session_id, member_id) where member_id is not null;
create unique index session_attendance_entry_key on session_attendance (session_id, entry_id) where entry_id is not null;
create index session_attendance_team_idx on session_attendance (session_id, team_id);
create index session_attendance_own_idx on session_attendance (member_id) where member_id is not null;

-- How many members of a team are counted in a session, and the day on which the first of them was told: what coverage is read from, so that it
-- costs by teams and not by people. Written with the attendance.
create table session_team (
    session_id bigint not null constraint session_team_session_fkey references training_session,
    team_id    bigint not null constraint session_team_team_fkey references team,
    people     int    not null constraint session_team_people_counts check (people >= 0),
    told_on    date   not null,
    constraint session_team_pkey primary key (session_id, team_id)
);
create index session_team_team_idx on session_team (team_id);

-- People on a sheet of paper who stand on no list of the team: a number, no names. Rows are only added; the newest of a team holds.
create table session_guest (
    id         bigint      generated always as identity constraint session_guest_pkey primary key,
    session_id bigint      not null constraint session_guest_session_fkey references training_session,
    team_id    bigint      not null constraint session_guest_team_fkey references team,
    people     int         not null constraint session_guest_people_counts check (people between 0 and 999),
    entered_by text        not null,
    entered_at timestamptz not null
);
create index session_guest_team_idx on session_guest (session_id, team_id);
