-- Takes the lock of a learner and tells what an answer needs to know: the team held on a day (null for none) and where an attempt
-- stands, one row an answer given (nulls for none). No row when nobody with that subject has started to learn.
--
-- A function, because each of its queries sees what was committed before it began: a single one would miss the answers that were
-- given on another phone while it waited for the lock.
create function learner_at_attempt(of_subject text, on_day date, of_attempt uuid)
    returns table (member_id uuid, team_id bigint, team_code text, province_code text, commune_code text, lesson_code text,
                   revision int, finished_at timestamptz, question_id text, option_id text)
    language plpgsql as
$$
#variable_conflict use_column
declare
    learner_id uuid;
begin
    select l.member_id into learner_id
    from roster_member_of_subject m
    join learner l on l.member_id = m.member_id
    where m.subject = of_subject
    for update of l;

    return query
    select l.member_id, t.team_id, t.team_code, t.province_code, t.commune_code, a.lesson_code, a.revision, a.finished_at,
           q.question_id, q.option_id
    from learner l
    left join roster_team_of_member t on t.member_id = l.member_id and t.valid_from <= on_day
                                      and (t.valid_to is null or t.valid_to >= on_day)
    left join attempt a on a.member_id = l.member_id and a.attempt = of_attempt
    left join attempt_answer q on q.member_id = a.member_id and q.attempt = a.attempt
    where l.member_id = learner_id;
end
$$;
