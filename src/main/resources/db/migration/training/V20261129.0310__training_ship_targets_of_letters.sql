-- What the letters ask for beside the members online. Only a target with a rule of "trained" has rates, and only members are trained by
-- a rule; a report is made by each province. Where a letter names no first day, it is the day of the letter, or 01/09/2022 for the
-- ministry's letter of September, which prints none.
alter table target
    alter column rule drop not null,
    drop constraint target_unit_of_count_check,
    add constraint target_unit_of_count_check
        check (unit_of_count in ('MEMBER', 'TEAM', 'COMMUNE', 'VILLAGE', 'PROVINCE')),
    add constraint target_rule_counts_members check (rule is null or unit_of_count = 'MEMBER');

insert into target (id, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share, source) values
('members-zalo-2022-09', '100% thành viên Tổ công nghệ số cộng đồng tham gia kênh Zalo OA “Chuyển đổi số quốc gia”', 'MEMBER',
 'DMHC-2022', '2022-09-01', '2022-09-30', 'INCLUSIVE', 'Asia/Ho_Chi_Minh', null, 1,
 'Công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022, mục 2'),
('teams-in-person-2022-09', '100% Tổ công nghệ số cộng đồng được bồi dưỡng, tập huấn trực tiếp', 'TEAM',
 'DMHC-2022', '2022-09-01', '2022-09-30', 'INCLUSIVE', 'Asia/Ho_Chi_Minh', null, 1,
 'Công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022, mục 3'),
('communes-bridging-2022-09', 'Điểm cầu hội nghị trực tuyến đến 100% cấp xã', 'COMMUNE',
 'DMHC-2022', '2022-09-01', '2022-09-30', 'INCLUSIVE', 'Asia/Ho_Chi_Minh', null, 1,
 'Kế hoạch kèm theo công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022'),
('report-establishment-2022-09', 'Báo cáo kết quả thành lập Tổ công nghệ số cộng đồng', 'PROVINCE',
 'DMHC-2022', '2022-07-26', '2022-09-15', 'EXCLUSIVE', 'Asia/Ho_Chi_Minh', null, 1,
 'Kế hoạch 557-KH/TWĐTN-BTTTT ngày 26/7/2022'),
('report-activity-2022-12', 'Báo cáo kết quả hoạt động của Tổ công nghệ số cộng đồng', 'PROVINCE',
 'DMHC-2022', '2022-07-26', '2022-12-15', 'EXCLUSIVE', 'Asia/Ho_Chi_Minh', null, 1,
 'Kế hoạch 557-KH/TWĐTN-BTTTT ngày 26/7/2022');
