-- Takes another time of passing in the place of the one known, until a rule of "trained" was met by the lesson: that moment was stamped and
-- stays.
update lesson_passed p
set passed_at = ?, received_at = ?, proven = ?, attempt = ?
where p.member_id = ? and p.lesson_code = ?
  and not exists (select from completion c join trained_rule_lesson r on r.rule = c.rule
                  where c.member_id = p.member_id and r.lesson_code = p.lesson_code)
