-- Provinces of which that was said last of how far they had come with founding teams.
select e.unit_code
from establishment_status e
where e.code_set = ? and e.status = ?
  and not exists (select from establishment_status n where n.code_set = e.code_set and n.unit_code = e.unit_code and n.as_of > e.as_of)
