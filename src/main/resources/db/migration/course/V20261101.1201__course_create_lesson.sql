-- A lesson is its code, for ever; what it says is in its revisions. Nothing is published until published_revision names one.
create table course_lesson (
    code               text        not null constraint course_lesson_pkey primary key,
    subject_code       text        not null constraint course_lesson_subject_fkey references course_subject,
    position           int         not null,
    published_revision int,
    withdrawn_at       timestamptz
);

-- One row for each text a lesson had or may get. The two texts are what the author wrote; the columns below them are what was
-- read from a sound text and are empty while a draft has mistakes.
create table lesson_revision (
    lesson_code    text        not null constraint lesson_revision_lesson_fkey references course_lesson,
    revision       int         not null constraint lesson_revision_counts_from_one check (revision > 0),
    origin         text        not null constraint lesson_revision_origin_known check (origin in ('FILES', 'DESK')),
    state          text        not null
        constraint lesson_revision_state_known check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    version        int         not null, -- counts the changes of a draft, so that nobody saves over another's work
    lesson_text    text        not null,
    questions_text text        not null,
    digest         text        not null, -- SHA-256 of both texts
    title          text,
    minutes        int         constraint lesson_revision_minutes_positive check (minutes > 0),
    objectives     text,                 -- JSON list
    sources        text,                 -- JSON list of {id, title, asOf}
    body           text,                 -- Markdown
    questions      text,                 -- JSON list of {id, stem, options, rationale, sources}
    author         text        not null, -- subject of the person who opened it; 'course-content' for files
    reviewer       text,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    published_at   timestamptz,
    constraint lesson_revision_pkey primary key (lesson_code, revision),
    constraint lesson_revision_reviewed_by_another check (reviewer <> author),
    constraint lesson_revision_published_when_published check ((state = 'PUBLISHED') = (published_at is not null)),
    constraint lesson_revision_sound_before_review check (state = 'DRAFT'
        or (title is not null and minutes is not null and objectives is not null and sources is not null and body is not null
            and questions is not null))
);

alter table course_lesson add constraint course_lesson_published_fkey
    foreign key (code, published_revision) references lesson_revision (lesson_code, revision);

-- Everybody who saved a text of a revision: none of them may sign it.
create table lesson_revision_author (
    lesson_code text not null,
    revision    int  not null,
    subject     text not null,
    constraint lesson_revision_author_pkey primary key (lesson_code, revision, subject),
    constraint lesson_revision_author_revision_fkey
        foreign key (lesson_code, revision) references lesson_revision (lesson_code, revision)
);

-- Which lesson a published question belongs to. An id is never given to another question.
create table course_question (
    id          text not null constraint course_question_pkey primary key,
    lesson_code text not null constraint course_question_lesson_fkey references course_lesson
);
