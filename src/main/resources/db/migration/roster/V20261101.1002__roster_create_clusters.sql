-- A division of the country into clusters. The ministry's training clusters and the Youth Union's emulation clusters are
-- different schemes and are never joined.
create table cluster_scheme (
    code      text not null constraint cluster_scheme_pkey primary key,
    name      text not null,
    source_id text constraint cluster_scheme_source_fkey references source_document
);

-- Dates as printed: empty where the letter prints none.
create table training_cluster (
    scheme    text not null constraint training_cluster_scheme_fkey references cluster_scheme,
    no        int  not null,
    name      text not null,
    starts_on date,
    ends_on   date,
    constraint training_cluster_pkey primary key (scheme, no),
    constraint training_cluster_dates_ordered check (starts_on <= ends_on)
);

-- Which unit belongs to which cluster, and when. A unit is in one cluster of a scheme at a time.
create table cluster_membership (
    scheme     text not null,
    cluster_no int  not null,
    code_set   text not null,
    unit_code  text not null,
    valid_from date not null,
    valid_to   date,
    constraint cluster_membership_pkey primary key (scheme, code_set, unit_code, valid_from),
    constraint cluster_membership_cluster_fkey foreign key (scheme, cluster_no) references training_cluster (scheme, no),
    constraint cluster_membership_unit_fkey foreign key (code_set, unit_code) references admin_unit (code_set, code),
    constraint cluster_membership_dates_ordered check (valid_from <= valid_to)
);
