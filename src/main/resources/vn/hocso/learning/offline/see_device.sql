-- Registers a device, or remembers that it was seen. Its clock counts as set when the difference is another than the one known by more than
-- a tolerance (last parameter, milliseconds); else the one known stands, so that it cannot be moved on in small steps.
with seen (member_id, device, registered_at, seen_at, clock_since, ahead_ms, tolerance_ms) as (
    values (?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::bigint, ?::bigint)
)
insert into learner_device as d (member_id, device, registered_at, seen_at, clock_since, ahead_ms)
select member_id, device, registered_at, seen_at, clock_since, ahead_ms from seen
on conflict (member_id, device) do update
set seen_at     = excluded.seen_at,
    clock_since = case when abs(excluded.ahead_ms - d.ahead_ms) > (select tolerance_ms from seen) then excluded.seen_at else d.clock_since end,
    ahead_ms    = case when abs(excluded.ahead_ms - d.ahead_ms) > (select tolerance_ms from seen) then excluded.ahead_ms else d.ahead_ms end
