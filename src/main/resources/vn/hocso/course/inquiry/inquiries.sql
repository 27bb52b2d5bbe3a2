-- Questions on the desk: those that wait, the oldest first, or those that were answered, the newest answer first. Values: answered, subject or empty, the
-- same again, patterns of words, how many.
join course_lesson l on l.code = i.lesson_code
where (i.answers > 0) = ?
  and (? = '' or l.subject_code = ?)
  and i.search_key like all(?::text[])
order by case when i.answers = 0 then i.asked_at end, i.answered_at desc, i.id
limit ?
