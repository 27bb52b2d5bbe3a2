-- One row for each subject and published lesson in the order of the programme; a subject without lessons has one row.
select s.code, s.title, s.optional, s.objectives, l.code, r.title, r.minutes, r.revision, p.title
from course_subject s
join course_programme p on p.code = s.programme_code
left join course_lesson l on l.subject_code = s.code and l.withdrawn_at is null and l.published_revision is not null
left join lesson_revision r on r.lesson_code = l.code and r.revision = l.published_revision
where s.programme_code = ?
order by s.position, l.position
