-- What members ask those who write a lesson, and what is answered: between the two of them. member_id is the random name of statements; the row goes
-- when the person is erased. revision is the one that was read, question_id the question of the quiz that it is about. answers counts the texts that the
-- answer had, read_answers how far the member said to have read; corrected_revision is where the lesson was mended because of it.
create table inquiry (
    id                 uuid        not null constraint inquiry_pkey primary key,
    member_id          uuid        not null,
    lesson_code        text        not null,
    revision           int         not null,
    question_id        text,
    body               text        not null constraint inquiry_body_nfc check (body is nfc normalized),
    search_key         text        not null,
    asked_at           timestamptz not null,
    taken_by           text,
    answers            int         not null default 0,
    answer             text        constraint inquiry_answer_nfc check (answer is nfc normalized),
    answered_at        timestamptz,
    corrected_revision int,
    read_answers       int         not null default 0,
    constraint inquiry_revision_fkey foreign key (lesson_code, revision) references lesson_revision (lesson_code, revision),
    constraint inquiry_corrected_fkey foreign key (lesson_code, corrected_revision)
        references lesson_revision (lesson_code, revision),
    constraint inquiry_answered_whole check ((answers = 0) = (answer is null) and (answers = 0) = (answered_at is null)
        and (answers = 0 or taken_by is not null)),
    constraint inquiry_read_what_there_is check (read_answers between 0 and answers)
);
create index inquiry_member_idx on inquiry (member_id, asked_at);
create index inquiry_open_idx on inquiry (asked_at, id) where answers = 0;
create index inquiry_answered_idx on inquiry (answered_at, id) where answers > 0;

-- Questions and answers under a lesson, for everybody who reads it and about nobody: written by one trainer, published by another person. inquiry_id
-- tells where it came from while that is there.
create table lesson_faq (
    id          bigint      generated always as identity constraint lesson_faq_pkey primary key,
    lesson_code text        not null constraint lesson_faq_lesson_fkey references course_lesson,
    inquiry_id  uuid,
    question    text        not null constraint lesson_faq_question_nfc check (question is nfc normalized),
    answer      text        not null constraint lesson_faq_answer_nfc check (answer is nfc normalized),
    state       text        not null constraint lesson_faq_state_known check (state in ('PROPOSED', 'PUBLISHED', 'WITHDRAWN')),
    written_by  text        not null,
    written_at  timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    constraint lesson_faq_decided_whole check ((state = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint lesson_faq_published_by_another check (state <> 'PUBLISHED' or decided_by <> written_by)
);
create unique index lesson_faq_inquiry_key on lesson_faq (inquiry_id) where state <> 'WITHDRAWN';
create index lesson_faq_shown_idx on lesson_faq (lesson_code, id) where state = 'PUBLISHED';
