-- What "trained" means: a rule names its lessons by code and never changes; another set of lessons is another rule.
create table trained_rule (
    code text not null constraint trained_rule_pkey primary key,
    name text not null
);

create table trained_rule_lesson (
    rule        text not null constraint trained_rule_lesson_rule_fkey references trained_rule,
    lesson_code text not null,
    constraint trained_rule_lesson_pkey primary key (rule, lesson_code)
);

insert into trained_rule (code, name) values
    ('core-v1', 'Chương trình cốt lõi (25 bài)'),
    ('all-v1', 'Toàn bộ chương trình (30 bài)');

insert into trained_rule_lesson (rule, lesson_code)
select 'core-v1', subject || '-' || n
from (values ('CDS', 3), ('DVC', 4), ('TMDT', 4), ('TTDT', 3), ('SKDT', 3), ('ATTT', 4), ('TCN', 4)) as core (subject, lessons),
     generate_series(1, lessons) as n;

insert into trained_rule_lesson (rule, lesson_code)
select 'all-v1', lesson_code from trained_rule_lesson where rule = 'core-v1'
union all
select 'all-v1', lesson_code from (values ('TLA-1'), ('TLA-2'), ('NTS-1'), ('NTS-2'), ('NTS-3')) as optional (lesson_code);
