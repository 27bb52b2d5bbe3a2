-- What a person answers for, from the first to the last day (null: open): the whole country, or a province by its own grant or its
-- cluster's. For the queries of other rooms, as roster_member_of_subject is.
create view roster_scope_of_subject as
select g.subject, g.kind = 'NATIONAL' as national, coalesce(g.province_code, c.unit_code) as province_code,
       greatest(g.valid_from, c.valid_from) as valid_from, least(g.valid_to, c.valid_to) as valid_to
from scope_grant g
left join cluster_membership c on c.scheme = g.scheme and c.cluster_no = g.cluster_no and c.code_set = 'DMHC-2022';
