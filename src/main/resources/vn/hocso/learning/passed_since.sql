-- The first time after a moment at which a member passed each lesson, whatever came before: read from the attempts themselves, so that it does not matter in
-- which order they were told.
select distinct on (a.lesson_code) a.lesson_code, a.finished_at, a.received_at,
       not exists (select from attempt_answer q where q.member_id = a.member_id and q.attempt = a.attempt and not q.proven) as proven
from attempt a
where a.member_id = ? and a.finished_at > ? and a.right_answers >= ?
order by a.lesson_code, a.finished_at
