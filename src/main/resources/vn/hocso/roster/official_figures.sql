-- Every published figure of the whole country as it was known at a time (null for now), oldest first.
select f.kind, f.value, f.as_of, s.cited_as, f.lower_bound, f.approximate, f.period
from official_figure f
join source_document s on s.id = f.source_id
where (f.told_at is null or ?::timestamptz is null or f.told_at < ?)
    and (f.withdrawn_at is null or f.withdrawn_at >= ?)
order by f.as_of, f.kind
