-- A draft that was given up stays in the lesson's history, text and all; it is never reviewed, and a new draft may be begun.
alter table lesson_revision drop constraint lesson_revision_state_known;
alter table lesson_revision add constraint lesson_revision_state_known
    check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED'));

alter table lesson_revision drop constraint lesson_revision_sound_before_review;
alter table lesson_revision add constraint lesson_revision_sound_before_review check (state in ('DRAFT', 'DISCARDED')
    or (title is not null and minutes is not null and objectives is not null and sources is not null and body is not null
        and questions is not null));
