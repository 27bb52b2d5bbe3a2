-- The programme and its subjects, as the files of the last start gave them.
create table course_programme (
    code  text not null constraint course_programme_pkey primary key,
    title text not null
);

create table course_subject (
    code           text    not null constraint course_subject_pkey primary key,
    programme_code text    not null constraint course_subject_programme_fkey references course_programme,
    position       int     not null,
    title          text    not null,
    optional       boolean not null,
    objectives     text    not null -- JSON list
);
