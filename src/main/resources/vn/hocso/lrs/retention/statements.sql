-- Statements by number and time of storing, between the first and the last of these times, in the order of their numbers.
select s.seq, s.id, s.stored, a.name as authority, s.authority_id, s.given, s.body
from unnest(?::bigint[], ?::timestamptz[]) as n(seq, stored)
join statement s on s.seq = n.seq and s.stored = n.stored
join lrs_authority a on a.id = s.authority_id
where s.stored between ? and ?
order by s.seq
