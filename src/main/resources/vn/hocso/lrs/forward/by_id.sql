-- Statements by their ids, by number, and no more once so many bytes are there. The month lets PostgreSQL look into one partition only.
select s.seq, s.id, s.happened, s.given, s.body, a.name as authority, v.iri as verb, s.voids, false as voided_before
from (select s.*, sum(octet_length(s.body)) over (order by s.seq rows between unbounded preceding and current row) as bytes
      from unnest(?::uuid[]) as wanted(id)
      join statement_key k on k.id = wanted.id
      join statement s on s.seq = k.seq
                      and s.stored >= k.month::timestamp at time zone 'UTC'
                      and s.stored < (k.month + interval '1 month') at time zone 'UTC') s
join lrs_authority a on a.id = s.authority_id
join lrs_verb v on v.id = s.verb_id
where s.bytes - octet_length(s.body) < ?
order by s.seq
