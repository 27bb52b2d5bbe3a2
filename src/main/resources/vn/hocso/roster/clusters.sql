-- The clusters of a scheme with the provinces that belong to each on a day, one row for each province; a cluster without
-- provinces has one row.
select c.no, c.name, c.starts_on, c.ends_on, m.unit_code
from training_cluster c
left join cluster_membership m on m.scheme = c.scheme and m.cluster_no = c.no and m.code_set = ?
                              and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
where c.scheme = ?
order by c.no
