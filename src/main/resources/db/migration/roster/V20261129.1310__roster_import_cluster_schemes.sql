-- Whoever remembers the clusters of a scheme asks whether its version is still the same. Versions are drawn from a sequence: they grow,
-- and one that was taken back never comes again.
create sequence cluster_scheme_version;
alter table cluster_scheme add column version bigint not null default 0;

-- Since which version a membership is told.
alter table cluster_membership add column since_version bigint not null default 0;

-- What was told before a file took its place, from since_version on and not any more in until_version: figures are asked for as they
-- were known on a day.
create table cluster_membership_before (
    scheme        text   not null,
    cluster_no    int    not null,
    code_set      text   not null,
    unit_code     text   not null,
    valid_from    date   not null,
    valid_to      date,
    since_version bigint not null,
    until_version bigint not null,
    constraint cluster_membership_before_pkey primary key (scheme, until_version, code_set, unit_code, valid_from),
    constraint cluster_membership_before_cluster_fkey
        foreign key (scheme, cluster_no) references training_cluster (scheme, no),
    constraint cluster_membership_before_versions_ordered check (since_version < until_version)
);

-- A file that says which provinces are in which clusters of a scheme, kept as it came. It holds from applied_at on, in the place of all
-- that the scheme had, as that version of it; without that it was only looked at.
create table cluster_import (
    id           uuid        not null constraint cluster_import_pkey primary key,
    scheme       text        not null,
    file_name    text        not null,
    content      bytea       not null,
    digest       text        not null,
    base_version bigint      not null, -- of the scheme when the file was compared with it, 0 for a new one
    sent_by      text        not null,
    sent_at      timestamptz not null,
    applied_by   text,
    applied_at   timestamptz,
    version      bigint      constraint cluster_import_version_key unique,
    constraint cluster_import_applied_by_somebody
        check ((applied_by is null) = (applied_at is null) and (applied_at is null) = (version is null))
);
create index cluster_import_sent_idx on cluster_import (sent_at desc);
create index cluster_import_version_idx on cluster_import (scheme, applied_at) include (version) where applied_at is not null;
