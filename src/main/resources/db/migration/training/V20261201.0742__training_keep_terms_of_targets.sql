-- What each target said since when, so that a figure of an earlier day comes back with the terms of that day. told_on of a target is the day on which its present
-- terms were told, empty for those that were always known; terms are never changed, the newest of a day holds for it. By trigger: a replica of the version
-- before changes targets too.
alter table target add column told_on date;

create table target_terms (
    no            bigint  generated always as identity constraint target_terms_pkey primary key,
    id            text    not null constraint target_terms_target_fkey references target on delete cascade,
    told_on       date    not null,
    title         text    not null,
    unit_of_count text    not null,
    scope         text    not null,
    denominator   text    not null,
    starts_on     date    not null,
    ends_on       date    not null,
    bound         text    not null,
    rule          text,
    share         numeric not null,
    source        text    not null
);
create index target_terms_told_idx on target_terms (id, told_on, no);

create function keep_terms_of_target() returns trigger language plpgsql as $$
begin
    insert into target_terms (id, told_on, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, rule, share, source)
    values (new.id, coalesce(new.told_on, '-infinity'), new.title, new.unit_of_count, new.scope, new.denominator, new.starts_on, new.ends_on,
            new.bound, new.rule, new.share, new.source);
    return null;
end $$;

insert into target_terms (id, told_on, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, rule, share, source)
select id, '-infinity', title, unit_of_count, scope, denominator, starts_on, ends_on, bound, rule, share, source from target;

create trigger target_keeps_terms after insert or update on target for each row execute function keep_terms_of_target();
