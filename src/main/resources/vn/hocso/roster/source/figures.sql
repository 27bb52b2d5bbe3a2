-- Every figure with where it stands, oldest first; also those that were withdrawn.
select f.id, f.source_id, f.kind, f.value, f.as_of, s.cited_as, f.lower_bound, f.approximate, f.period, f.place, f.told_at,
    f.withdrawn_at, f.withdrawn_because
from official_figure f
join source_document s on s.id = f.source_id
order by f.as_of, f.kind, f.id
