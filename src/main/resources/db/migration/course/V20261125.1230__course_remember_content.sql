-- Digest of the files that the last start brought in: a start with the same files has nothing to read.
alter table course_programme add column content_digest text;
