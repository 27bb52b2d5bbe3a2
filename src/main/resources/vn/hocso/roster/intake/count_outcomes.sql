-- What the comparison came to. `uncounted` are the people who would leave the denominator of members: by leaving, or by being a
-- member no longer.
update roster_upload u
set roster_size = (select count(*) from roster_now where audience = 'MEMBER'),
    added = f.added, changed = f.changed, moved = f.moved, unchanged = f.unchanged, duplicate = f.duplicate,
    multi_match = f.multi_match,
    gone = (select count(*) from roster_upload_leaver where upload_id = u.id),
    uncounted = (select count(*) from roster_upload_leaver l join roster_now n using (entry_id)
                 where l.upload_id = u.id and n.audience = 'MEMBER')
              + (select count(*) from roster_upload_row r join roster_now n using (entry_id)
                 where r.upload_id = u.id and r.outcome in ('MOVED', 'CHANGED') and n.audience = 'MEMBER'
                   and r.audience <> 'MEMBER'),
    new_teams = (select count(*) from roster_upload_team where upload_id = u.id)
from (select count(*) filter (where outcome = 'NEW') as added, count(*) filter (where outcome = 'CHANGED') as changed,
             count(*) filter (where outcome = 'MOVED') as moved, count(*) filter (where outcome = 'UNCHANGED') as unchanged,
             count(*) filter (where outcome = 'DUPLICATE') as duplicate,
             count(*) filter (where outcome = 'MULTI_MATCH') as multi_match
      from roster_upload_row where upload_id = ?) f
where u.id = ?
