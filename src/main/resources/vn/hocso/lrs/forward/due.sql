-- Letters of a target that may be sent again now (now, the latest end of a rest, how many). A rest that ends later was written by a
-- clock that was wrong.
select l.seq, l.statement_id, l.tries
from lrs_forward_letter l
join lrs_forward_target t on t.code = l.target
where l.target = ? and l.resend
  and (t.letters_rest_until is null or t.letters_rest_until <= ? or t.letters_rest_until > ?)
order by l.tries, l.seq
limit ?
