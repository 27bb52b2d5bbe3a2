-- The statements that others are about, as they lie in the store.
select s.id, s.seq, s.stored, s.happened, s.given, s.body, a.name as authority, s.authority_id, s.verb_id, s.registration
from unnest(?::uuid[]) as origin(id)
join statement_key k on k.id = origin.id
join statement s on s.seq = k.seq
                and s.stored >= k.month::timestamp at time zone 'UTC'
                and s.stored < (k.month + interval '1 month') at time zone 'UTC'
join lrs_authority a on a.id = s.authority_id
