-- What is to be reached by when, with its source. Dates are dates in Vietnam; the bound says whether the last one counts.
create table target (
    id               text not null constraint target_pkey primary key,
    title            text not null,
    unit_of_count    text not null constraint target_unit_of_count_check check (unit_of_count in ('MEMBER', 'TEAM', 'COMMUNE', 'VILLAGE')),
    scope            text not null,
    starts_on        date not null,
    ends_on          date not null,
    bound            text not null constraint target_bound_check check (bound in ('INCLUSIVE', 'EXCLUSIVE')),
    zone             text not null,
    rule             text not null constraint target_rule_fkey references trained_rule,
    share            numeric not null constraint target_share_check check (share > 0 and share <= 1),
    source           text not null,
    constraint target_dates_check check (starts_on <= ends_on)
);

insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source)
values ('members-online-2022-11', '100% thành viên Tổ công nghệ số cộng đồng được bồi dưỡng, tập huấn trực tuyến', 'MEMBER',
        'DMHC-2022', '2022-09-01', '2022-11-30', 'INCLUSIVE', 'Asia/Ho_Chi_Minh', 'core-v1', 1,
        'Công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022, mục 1');
