-- When the centre reminded a province of a report that is not signed; the first and every later time stay. Not more often than once a day.
create table report_reminder (
    period        text        not null constraint report_reminder_period_fkey references report_period,
    code_set      text        not null,
    province_code text        not null,
    no            int         not null constraint report_reminder_counts check (no > 0),
    sent_on       date        not null,
    sent_at       timestamptz not null,
    sent_by       text        not null,
    constraint report_reminder_pkey primary key (period, province_code, no),
    constraint report_reminder_once_a_day unique (period, province_code, sent_on),
    constraint report_reminder_unit_fkey foreign key (code_set, province_code) references admin_unit (code_set, code)
);
