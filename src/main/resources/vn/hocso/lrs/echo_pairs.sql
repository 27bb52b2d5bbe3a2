-- Which statements are about which others (origin), as far as the statements just written (ids) made them so: they lie on
-- the way, as its start, its end or between. Ways that go in circles end by themselves; what one write can bring is bounded.
with recursive
up (first, id) as (
    select id, id from unnest(?::uuid[]) as n(id)
    union
    select u.first, r.id from up u join statement_reference r on r.target = u.id
),
down (first, id) as (
    select id, id from unnest(?::uuid[]) as n(id)
    union
    select d.first, r.target from down d join statement_reference r on r.id = d.id
),
pair (id, origin) as (
    select distinct u.id, d.id
    from (select * from up limit 50000) u
    join (select * from down limit 50000) d on d.first = u.first and d.id <> u.id
    limit 50000
)
select r.seq, r.stored, r.authority_id, p.origin
from pair p
join statement_reference r on r.id = p.id
