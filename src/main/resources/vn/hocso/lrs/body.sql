-- The body of one statement by its id. The month lets PostgreSQL look into one partition only.
select s.body
from statement_key k
join statement s on s.seq = k.seq
                and s.stored >= k.month::timestamp at time zone 'UTC'
                and s.stored < (k.month + interval '1 month') at time zone 'UTC'
where k.id = ?
