-- What a person answers for on a day: one row for each grant and province, a national grant without a province.
select g.kind, coalesce(g.province_code, c.unit_code)
from scope_grant g
left join cluster_membership c on c.scheme = g.scheme and c.cluster_no = g.cluster_no and c.code_set = ?
                              and c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?)
where g.subject = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)
