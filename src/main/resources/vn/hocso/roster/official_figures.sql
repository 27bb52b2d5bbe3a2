-- Every published figure of the whole country, oldest first.
select f.kind, f.value, f.as_of, s.cited_as, f.lower_bound, f.approximate, f.period
from official_figure f
join source_document s on s.id = f.source_id
order by f.as_of, f.kind
