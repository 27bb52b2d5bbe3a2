-- Statements by their ids that their own authority did not void, as find.sql finds one. The months let PostgreSQL look into
-- those partitions only.
select s.id, s.seq, s.stored, s.happened, s.given, s.body, a.name as authority
from statement_key k
join statement s on s.seq = k.seq
                and s.stored >= k.month::timestamp at time zone 'UTC'
                and s.stored < (k.month + interval '1 month') at time zone 'UTC'
join lrs_authority a on a.id = s.authority_id
where k.id = any(?)
  and (s.voids is not null
       or not exists (select from statement_voiding v where v.target = s.id and v.authority_id = s.authority_id))
