-- The statements after a number, in the order in which they were committed: so many, and no more once so many bytes are there.
select s.seq, s.id, s.happened, s.given, s.body, a.name as authority, v.iri as verb, s.voids,
       s.voids is null and exists (select from statement_voiding w
                                   where w.target = s.id and w.authority_id = s.authority_id and w.seq < s.seq) as voided_before
from (select *, sum(octet_length(body)) over (order by seq rows between unbounded preceding and current row) as bytes
      from (select * from statement where seq > ? order by seq limit ?) n) s
join lrs_authority a on a.id = s.authority_id
join lrs_verb v on v.id = s.verb_id
where s.bytes - octet_length(s.body) < ?
order by s.seq
