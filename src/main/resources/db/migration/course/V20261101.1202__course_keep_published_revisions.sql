-- What a member has learned from must be there for ever, word for word: a published revision takes one signature, once, and
-- nothing else.
create function lesson_revision_keep_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.reviewer is null and new.reviewer is not null then
        old.reviewer := new.reviewer;
    end if;
    if tg_op = 'DELETE' or old is distinct from new then
        raise exception 'revision % of % is published and never changes', old.revision, old.lesson_code
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger lesson_revision_keep_published before update or delete on lesson_revision
    for each row when (old.state = 'PUBLISHED') execute function lesson_revision_keep_published();
