-- Lessons read aloud. A recording is what is in it: a revision names its digest, and none is ever changed or thrown away.
create table lesson_recording (
    sha256  text  not null constraint lesson_recording_pkey primary key
            constraint lesson_recording_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null
);
-- It does not compress, and a phone asks for parts of it: without compression only these are read.
alter table lesson_recording alter column content set storage external;

-- JSON list of at most one {file, sha256, bytes, seconds, voice, licence}
alter table lesson_revision add column recordings text not null default '[]';
