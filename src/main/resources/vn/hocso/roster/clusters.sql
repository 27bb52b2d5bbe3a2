-- The clusters of a scheme with the provinces that belong to each on a day, as a version of the scheme has it, one row for each province;
-- a cluster without provinces has one row.
with membership as (
    select scheme, cluster_no, code_set, unit_code, valid_from, valid_to, since_version, null::bigint as until_version
    from cluster_membership
    union all
    select scheme, cluster_no, code_set, unit_code, valid_from, valid_to, since_version, until_version
    from cluster_membership_before
)
select c.no, c.name, c.starts_on, c.ends_on, m.unit_code
from training_cluster c
left join membership m on m.scheme = c.scheme and m.cluster_no = c.no and m.code_set = ?
                      and m.since_version <= ? and (m.until_version is null or m.until_version > ?)
                      and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
where c.scheme = ?
order by c.no
