-- Which revision to show (first value: that one if it was ever published, the published one when it is 0) of a lesson (second);
-- with what may change although the revision does not: whether it is signed, whether the lesson is withdrawn.
select l.subject_code, r.revision, r.reviewer is not null, l.withdrawn_at is not null
from course_lesson l
left join lesson_revision r on r.lesson_code = l.code and r.state = 'PUBLISHED'
     and r.revision = coalesce(nullif(?, 0), l.published_revision)
where l.code = ?
