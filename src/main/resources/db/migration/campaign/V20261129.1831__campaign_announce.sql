-- What the centre or a province announces. Whom it is for never changes: `areas` are codes as they are used everywhere (DMHC-2022, MIC-2022:6,
-- DMHC-2022:46, DMHC-2022:474), `provinces` those that they lie in on the day of writing, empty for the whole country.
create table notice (
    id           bigint      generated always as identity constraint notice_pkey primary key,
    issuer       text        not null constraint notice_issuer_nfc check (issuer is nfc normalized),
    areas        text[]      not null constraint notice_areas_some check (cardinality(areas) > 0),
    provinces    text[]      not null,
    leaders_only boolean     not null,
    written_at   timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_why text       constraint notice_reason_nfc check (withdrawn_why is nfc normalized),
    constraint notice_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawn_why is null))
);

-- What it says: the first version and each correction. Days are dates in Vietnam, the last one included.
create table notice_text (
    notice_id  bigint      not null constraint notice_text_notice_fkey references notice,
    version    int         not null constraint notice_text_version_counts check (version > 0),
    title      text        not null constraint notice_text_title_nfc check (title is nfc normalized),
    body       text        not null constraint notice_text_body_nfc check (body is nfc normalized),
    starts_on  date        not null,
    ends_on    date,
    written_by text        not null, -- subject, never a name
    written_at timestamptz not null,
    constraint notice_text_pkey primary key (notice_id, version),
    constraint notice_text_days_ordered check (starts_on <= ends_on)
);

-- Who said to have read it, and up to which version. No time: what is shown are counts.
create table notice_receipt (
    member_id uuid   not null,
    notice_id bigint not null constraint notice_receipt_notice_fkey references notice,
    version   int    not null,
    constraint notice_receipt_pkey primary key (member_id, notice_id)
);
create index notice_receipt_notice_idx on notice_receipt (notice_id, version);
