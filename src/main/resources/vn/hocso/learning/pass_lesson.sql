-- Remembers that a lesson was passed. Who is told of it again keeps the earliest time that is sure, else the earliest, in whatever order
-- they are told, until a rule of "trained" was met: that moment was stamped and stays.
insert into lesson_passed as p (member_id, lesson_code, passed_at, received_at, attempt, proven)
values (?, ?, ?, ?, ?, ?)
on conflict (member_id, lesson_code) do update
set passed_at = excluded.passed_at, received_at = excluded.received_at, attempt = excluded.attempt, proven = excluded.proven
where (excluded.proven and not p.proven or excluded.proven = p.proven and excluded.passed_at < p.passed_at)
  and not exists (select from completion c join trained_rule_lesson r on r.rule = c.rule
                  where c.member_id = p.member_id and r.lesson_code = p.lesson_code)
