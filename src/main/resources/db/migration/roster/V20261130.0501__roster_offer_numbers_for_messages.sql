-- Who agrees to messages and on which number, for the queries of other rooms: they read this, never the tables. Nobody who asked to be erased.
create view roster_number_for_messages as
select m.id as member_id, m.phone, c.given_at as agreed_at
from consent c
join member m on m.id = c.member_id and m.subject is not null and m.phone is not null
where c.purpose = 'MESSAGES' and c.withdrawn_at is null
  and not exists (select from erasure_request e where e.member_id = m.id and e.withdrawn_at is null and e.done_at is null);
