-- A report that every province makes by a deadline, to one of the two lines that ask for it: whose deadline it has, and of which target its
-- figures are.
create table report_period (
    id         text not null constraint report_period_pkey primary key,
    line       text not null constraint report_period_line_known check (line in ('YOUTH_UNION', 'COMMITTEES')),
    title      text not null,
    target     text not null constraint report_period_target_fkey references target,
    figures_of text not null constraint report_period_figures_fkey references target,
    source     text not null
);

insert into report_period (id, line, title, target, figures_of, source) values
('youth-union-2022-09', 'YOUTH_UNION', 'Báo cáo kết quả thành lập Tổ', 'report-establishment-2022-09', 'members-online-2022-11',
 'Kế hoạch 557-KH/TWĐTN-BTTTT ngày 26/7/2022: các tỉnh, thành Đoàn báo cáo Trung ương Đoàn trước ngày 15/9/2022'),
('committees-2022-09', 'COMMITTEES', 'Báo cáo kết quả thành lập Tổ', 'report-establishment-2022-09', 'members-online-2022-11',
 'Kế hoạch 557-KH/TWĐTN-BTTTT chỉ nêu hạn này cho các tỉnh, thành Đoàn; Học Số dùng cùng hạn cho báo cáo của UBND tỉnh gửi Bộ'),
('youth-union-2022-12', 'YOUTH_UNION', 'Báo cáo kết quả hoạt động của Tổ', 'report-activity-2022-12', 'members-online-2022-11',
 'Kế hoạch 557-KH/TWĐTN-BTTTT ngày 26/7/2022: các tỉnh, thành Đoàn báo cáo Trung ương Đoàn trước ngày 15/12/2022'),
('committees-2022-12', 'COMMITTEES', 'Báo cáo kết quả hoạt động của Tổ', 'report-activity-2022-12', 'members-online-2022-11',
 'Kế hoạch 557-KH/TWĐTN-BTTTT chỉ nêu hạn này cho các tỉnh, thành Đoàn; Học Số dùng cùng hạn cho báo cáo của UBND tỉnh gửi Bộ');

-- The figures of a province as they were known when its report was prepared, by whom, in which role. Prepared anew it is another pack with the
-- next number; none is ever changed.
create table report_pack (
    period        text        not null constraint report_pack_period_fkey references report_period,
    province_code text        not null,
    no            int         not null constraint report_pack_no_counts check (no > 0),
    prepared_at   timestamptz not null,
    prepared_by   text        not null,
    prepared_as   text        not null,
    figures       text        not null,
    constraint report_pack_pkey primary key (period, province_code, no)
);

-- What the province says to a figure of a pack.
create table report_comment (
    id            bigint generated always as identity constraint report_comment_pkey primary key,
    period        text        not null,
    province_code text        not null,
    no            int         not null,
    figure        text        not null,
    body          text        not null constraint report_comment_body_bounded check (length(body) between 1 and 1000),
    written_at    timestamptz not null,
    written_by    text        not null,
    written_as    text        not null,
    constraint report_comment_pack_fkey foreign key (period, province_code, no) references report_pack
);
create index report_comment_pack_idx on report_comment (period, province_code, no);

-- Who signed a pack, in which role; the digest is of its figures and comments as they were. From then on the period is closed for the province.
create table report_signature (
    period        text        not null,
    province_code text        not null,
    no            int         not null,
    signed_at     timestamptz not null,
    signed_by     text        not null,
    signed_as     text        not null,
    digest        bytea       not null constraint report_signature_digest_is_sha256 check (octet_length(digest) = 32),
    constraint report_signature_pkey primary key (period, province_code, no),
    constraint report_signature_pack_fkey foreign key (period, province_code, no) references report_pack
);

-- The centre opens a closed period once more for a province, with a reason; what was signed stays as it is.
create table report_exception (
    period        text        not null,
    province_code text        not null,
    no            int         not null,
    reason        text        not null constraint report_exception_reason_bounded check (length(reason) between 1 and 1000),
    granted_at    timestamptz not null,
    granted_by    text        not null,
    constraint report_exception_pkey primary key (period, province_code, no),
    constraint report_exception_signature_fkey foreign key (period, province_code, no) references report_signature
);

create function report_only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger report_pack_only_grows before update or delete or truncate on report_pack
    for each statement execute function report_only_grows();
create trigger report_comment_only_grows before update or delete or truncate on report_comment
    for each statement execute function report_only_grows();
create trigger report_signature_only_grows before update or delete or truncate on report_signature
    for each statement execute function report_only_grows();
create trigger report_exception_only_grows before update or delete or truncate on report_exception
    for each statement execute function report_only_grows();

create function report_is_open() returns trigger language plpgsql as $$
begin
    if exists (select from report_signature s
               where s.period = new.period and s.province_code = new.province_code
                 and (tg_table_name = 'report_comment' and s.no = new.no
                      or tg_table_name = 'report_pack' and not exists (
                          select from report_exception e
                          where e.period = s.period and e.province_code = s.province_code and e.no = s.no))) then
        raise exception '% is closed for %', new.period, new.province_code using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger report_pack_is_open before insert on report_pack for each row execute function report_is_open();
create trigger report_comment_is_open before insert on report_comment for each row execute function report_is_open();
