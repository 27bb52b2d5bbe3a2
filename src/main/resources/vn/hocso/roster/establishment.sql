-- How far each province had come with founding teams by a day, the newest that was said.
select distinct on (e.unit_code) e.unit_code, e.status, e.as_of, s.cited_as, e.inferred
from establishment_status e
join source_document s on s.id = e.source_id
where e.code_set = ? and e.as_of <= ?
order by e.unit_code, e.as_of desc
