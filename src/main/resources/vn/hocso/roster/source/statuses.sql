-- In which states documents put provinces.
select source_id, status, inferred, as_of, min(place), told_by is not null, array_agg(unit_code order by unit_code)
from establishment_status
where code_set = ?
group by source_id, status, inferred, as_of, told_by is not null
order by as_of, status, inferred
