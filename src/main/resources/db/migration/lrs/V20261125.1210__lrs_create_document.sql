-- State of activities and profiles of agents and activities: whatever programs keep there, byte for byte.
--
-- place is what a document hangs from: SHA-256 over kind, activity and agent, because the longest of them together do not
-- fit an index. Within a place a document is found by its name and, for states, the registration, which may be absent.
create table lrs_document (
    place        bytea       not null,
    name         text        not null,
    registration uuid,
    kind         text        not null constraint lrs_document_kind_known check (kind in ('state', 'activity', 'agent')),
    activity     text constraint lrs_document_activity_fits check ((activity is null) = (kind = 'agent')),
    agent        text constraint lrs_document_agent_fits check ((agent is null) = (kind = 'activity')),
    content_type text        not null,
    content      bytea       not null,
    -- SHA-1 of the content in hexadecimal, as xAPI 1.0.3 wants it.
    etag         text        not null,
    stored       timestamptz not null,
    -- Who wrote it last. For those who look into the matter: whoever may use documents may use all of them.
    authority    text        not null,
    constraint lrs_document_key unique nulls not distinct (place, name, registration),
    constraint lrs_document_registration_of_state check (registration is null or kind = 'state')
);
