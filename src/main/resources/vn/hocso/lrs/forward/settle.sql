-- How far a target got. Only for whoever has the lease, and only if nobody moved the position meanwhile, as going back to a date does:
-- then all of it is sent again.
update lrs_forward_target
set position    = ?,
    sent        = sent + ?,
    sent_at     = coalesce(?, sent_at),
    failures    = ?,
    refusals    = ?,
    breaks      = ?,
    gave_up     = ?,
    rest_until  = ?,
    problem     = ?,
    problem_at  = ?,
    state       = case when ? and state = 'running' then 'denied' else state end,
    lease_by    = case when ? then null else lease_by end,
    lease_until = case when ? then null else lease_until end
where code = ? and lease_by = ? and position = ?
