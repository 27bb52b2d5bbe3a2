-- Targets with something to do that nobody is doing (now and the latest end of a rest, now and the latest end of a lease, now and the
-- latest end of a rest of letters). Ends further away than that were written by a clock that was wrong.
select t.code
from lrs_forward_target t
where t.state = 'running'
  and (t.rest_until is null or t.rest_until <= ? or t.rest_until > ?)
  and (t.lease_by is null or t.lease_until <= ? or t.lease_until > ?)
  and (exists (select from statement s where s.seq > t.position)
    or (t.letters_rest_until is null or t.letters_rest_until <= ? or t.letters_rest_until > ?)
        and exists (select from lrs_forward_letter l where l.target = t.code and l.resend))
order by t.sent_at nulls first, t.code
