-- Since when everybody could read a text of a practice: null for what came back before it was published. What was replaced by a correction stays to be read.
alter table practice_text add column published_at timestamptz;
update practice_text t set published_at = p.decided_at
from practice p
where p.id = t.practice_id and p.state = 'PUBLISHED'
  and t.version = (select max(version) from practice_text n where n.practice_id = p.id);

-- Another text that was proposed for a published practice, which stays as it is until somebody else agreed. One at a time; rows are never deleted.
create table practice_correction (
    id          bigint      generated always as identity constraint practice_correction_pkey primary key,
    practice_id bigint      not null constraint practice_correction_practice_fkey references practice,
    title       text        not null constraint practice_correction_title_nfc check (title is nfc normalized),
    body        text        not null constraint practice_correction_body_nfc check (body is nfc normalized),
    state       text        not null constraint practice_correction_state_known check (state in ('SUBMITTED', 'RETURNED', 'PUBLISHED')),
    reason      text        constraint practice_correction_reason_nfc check (reason is nfc normalized),
    by_officer  boolean     not null,
    proposed_by text        not null, -- subject, never a name: nobody decides about the own proposal
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    constraint practice_correction_refused_with_reason check ((state = 'RETURNED') = (reason is not null)),
    constraint practice_correction_decided_when check ((state = 'SUBMITTED') = (decided_at is null))
);
create index practice_correction_practice_idx on practice_correction (practice_id, id);
create unique index practice_correction_open_key on practice_correction (practice_id) where state = 'SUBMITTED';
