-- One statement by its id, and whether its own authority voided it; a voiding statement is never voided. The month lets
-- PostgreSQL look into one partition only.
select s.id, s.seq, s.stored, s.happened, s.given, s.body, a.name as authority,
       s.voids is null and exists (select from statement_voiding v where v.target = s.id and v.authority_id = s.authority_id) as voided
from statement_key k
join statement s on s.seq = k.seq
                and s.stored >= k.month::timestamp at time zone 'UTC'
                and s.stored < (k.month + interval '1 month') at time zone 'UTC'
join lrs_authority a on a.id = s.authority_id
where k.id = ?
