-- Once in a while, by whichever replica comes first; what was the newest then is the oldest that is kept now.
with moved as (
    update team_day_change_kept set since = next, next = pg_snapshot_xmin(pg_current_snapshot()), next_at = now()
    where next_at < now() - interval '9 minutes'
    returning since
)
delete from team_day_change c using moved m where c.changed_by < m.since
