-- One row for each lesson in the order of the programme: what members see of it, and the revision that somebody is
-- at work on, if any.
select l.code, s.code, s.title, coalesce(p.title, o.title), l.published_revision, p.reviewer is not null,
       l.withdrawn_at is not null, o.revision, o.state
from course_lesson l
join course_subject s on s.code = l.subject_code
left join lesson_revision p on p.lesson_code = l.code and p.revision = l.published_revision
left join lateral (
    select revision, state, title from lesson_revision
    where lesson_code = l.code and state in ('DRAFT', 'IN_REVIEW')
    order by revision desc limit 1
) o on true
order by s.position, l.position
