-- Figures that came later: how many members there were, and how many were trained, as the press gave them. A source that names no day is
-- dated by its own words; as_of then only orders it. None of them is a denominator of ours: they are compared among themselves.
alter table official_figure
    add column approximate boolean not null default false,
    add column period      text,
    drop constraint official_figure_kind_known,
    add constraint official_figure_kind_known
        check (kind in ('PROVINCES_WITH_TEAMS', 'TEAMS', 'MEMBERS', 'MEMBERS_TRAINED'));

insert into source_document (id, kind, title, cited_as, issuer, addressee, number_printed, issued_on, note) values
('OPENGOV-2022', 'PRESS', 'Tin của OpenGov Asia về Tổ công nghệ số cộng đồng từ tháng 3 đến tháng 10/2022',
 'OpenGov Asia, số liệu từ tháng 3 đến tháng 10/2022', 'OpenGov Asia', null, null, null,
 'Khoảng 61.500 Tổ, khoảng 284.000 thành viên; tập huấn ở 55 trên 63 tỉnh, thành phố.'),
('VIETNAMNET-2023', 'PRESS', 'Tin của VietNamNet về kết quả bồi dưỡng trên nền tảng học trực tuyến, năm 2023',
 'VietNamNet, năm 2023 (dẫn lại trên ifg.cc)', 'VietNamNet', null, null, null,
 '204.397 cán bộ và 255.545 thành viên Tổ công nghệ số cộng đồng đã được bồi dưỡng.');

insert into official_figure (kind, as_of, source_id, value, lower_bound, approximate, period) values
('TEAMS', '2022-10-31', 'OPENGOV-2022', 61500, false, true, 'tháng 3 đến tháng 10/2022'),
('MEMBERS', '2022-10-31', 'OPENGOV-2022', 284000, false, true, 'tháng 3 đến tháng 10/2022'),
('MEMBERS_TRAINED', '2023-12-31', 'VIETNAMNET-2023', 255545, false, false, 'năm 2023');
