-- What :subject answers for on :day: one row for each grant and province, a national grant without a province.
select g.kind, coalesce(g.province_code, c.unit_code)
from scope_grant g
left join cluster_membership c on c.scheme = g.scheme and c.cluster_no = g.cluster_no and c.code_set = :set
                              and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)
where g.subject = :subject and g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)
