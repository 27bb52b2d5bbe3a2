-- Which revision of :lesson to show: revision :revision if it was ever published, the published one when :revision is 0;
-- with what may change although the revision does not: whether it is signed, whether the lesson is withdrawn.
select l.subject_code, r.revision, r.reviewer is not null, l.withdrawn_at is not null
from course_lesson l
left join lesson_revision r on r.lesson_code = l.code and r.state = 'PUBLISHED'
     and r.revision = coalesce(nullif(:revision, 0), l.published_revision)
where l.code = :lesson
