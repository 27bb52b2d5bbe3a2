-- How often a credential was used, by day in Vietnam. Added to every few seconds by each replica, never in a request:
-- all requests of a credential would wait for its one row.
create table lrs_credential_use (
    key      text   not null constraint lrs_credential_use_key_fkey references lrs_credential,
    day      date   not null,
    accepted bigint not null, -- requests whose secret was right
    refused  bigint not null, -- wrong or ended secret, revoked, or without the scope it needed
    last_at  timestamptz, -- of the accepted
    constraint lrs_credential_use_pkey primary key (key, day)
);
