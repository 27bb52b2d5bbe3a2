-- Which part of the country a person answers for: everything, the provinces of a cluster, or one province; from the first to
-- the last day. Several grants add up.
create table scope_grant (
    id            bigint      generated always as identity constraint scope_grant_pkey primary key,
    subject       text        not null,
    kind          text        not null constraint scope_grant_kind_known check (kind in ('NATIONAL', 'CLUSTER', 'PROVINCE')),
    scheme        text,
    cluster_no    int,
    code_set      text,
    province_code text,
    valid_from    date        not null,
    valid_to      date,
    granted_by    text        not null,
    granted_at    timestamptz not null,
    constraint scope_grant_cluster_fkey foreign key (scheme, cluster_no) references training_cluster (scheme, no),
    constraint scope_grant_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint scope_grant_cluster_named check ((kind = 'CLUSTER') = (scheme is not null and cluster_no is not null)),
    constraint scope_grant_province_named check ((kind = 'PROVINCE') = (code_set is not null and province_code is not null)),
    constraint scope_grant_dates_ordered check (valid_from <= valid_to)
);
create index scope_grant_subject_idx on scope_grant (subject);
