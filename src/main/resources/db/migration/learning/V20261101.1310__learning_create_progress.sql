-- A member's path. The member stands first in every key, so that a distributed engine could keep a member's rows together.

-- One row a member who has started: what is written about one member is written one after the other behind its lock.
create table learner (
    member_id uuid not null constraint learner_pkey primary key
);

-- One run through a lesson's quiz. The id is made on the phone or in the page; the revision is the one the member read.
create table attempt (
    member_id     uuid        not null,
    attempt       uuid        not null,
    lesson_code   text        not null,
    revision      int         not null,
    started_at    timestamptz not null,
    received_at   timestamptz not null,
    finished_at   timestamptz,
    right_answers int,
    constraint attempt_pkey primary key (member_id, attempt),
    constraint attempt_finished_check check ((finished_at is null) = (right_answers is null))
);

create table attempt_answer (
    member_id   uuid        not null,
    attempt     uuid        not null,
    question_id text        not null,
    option_id   text        not null,
    correct     boolean     not null,
    answered_at timestamptz not null,
    constraint attempt_answer_pkey primary key (member_id, attempt, question_id),
    constraint attempt_answer_attempt_fkey foreign key (member_id, attempt) references attempt
);

-- The first time a member passed a lesson. Editing or withdrawing the lesson changes nothing here.
create table lesson_passed (
    member_id   uuid        not null,
    lesson_code text        not null,
    passed_at   timestamptz not null,
    received_at timestamptz not null,
    attempt     uuid        not null,
    constraint lesson_passed_pkey primary key (member_id, lesson_code)
);

-- Trained by a rule, once for ever, stamped with the team held when it happened. province_code '00' means no team.
create table completion (
    member_id     uuid        not null,
    rule          text        not null constraint completion_rule_fkey references trained_rule,
    team_id       bigint,
    province_code text        not null,
    event_at      timestamptz not null,
    received_at   timestamptz not null,
    proven        boolean     not null,
    statement_id  uuid        not null constraint completion_statement_id_key unique,
    signature     text        not null,
    constraint completion_pkey primary key (member_id, rule)
);

-- Resuming asks for the newest unfinished attempt; a member of many attempts has few of those.
create index attempt_unfinished_index on attempt (member_id, started_at desc) where finished_at is null;
