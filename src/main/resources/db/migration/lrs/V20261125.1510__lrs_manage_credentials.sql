-- Credentials as administrators keep them: what for, by whom, and when the secret was last made.
alter table lrs_credential
    add column name           text, -- of the system that uses it; none when no person made it
    add column created_by     text, -- subject, never a name
    add column secret_version int not null default 1, -- who changes a secret says which one
    add column secret_at      timestamptz, -- none: with the credential
    add column previous_hash  text,
    add column previous_until timestamptz, -- until then the secret before this one is good too
    add column revoked_by     text,
    add constraint lrs_credential_previous_ends check ((previous_hash is null) = (previous_until is null)),
    add constraint lrs_credential_secret_version_positive check (secret_version > 0);
