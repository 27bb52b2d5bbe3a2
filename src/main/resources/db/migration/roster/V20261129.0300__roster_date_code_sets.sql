-- The lists by which units are coded, and how long each was in force. A list that is over is still a boundary to count by.
create table code_set (
    code       text not null constraint code_set_pkey primary key,
    name       text not null constraint code_set_name_nfc check (name is nfc normalized),
    valid_from date not null,
    valid_to   date,
    constraint code_set_dates_ordered check (valid_from <= valid_to)
);

insert into code_set (code, name, valid_from, valid_to) values
('DMHC-2022', 'Danh mục đơn vị hành chính, hiện trạng tháng 9/2022', '2022-01-01', '2025-06-30'),
('DMHC-2025', 'Danh mục 34 tỉnh, thành phố từ ngày 01/7/2025', '2025-07-01', null);

alter table admin_unit
    add constraint admin_unit_code_set_fkey foreign key (code_set) references code_set,
    add constraint admin_unit_dates_ordered check (valid_from <= valid_to);

-- Which province of one list became, whole or with others, which of the next: the first day is that of the new one.
create table unit_merger (
    old_set    text not null,
    old_code   text not null,
    new_set    text not null,
    new_code   text not null,
    valid_from date not null,
    constraint unit_merger_pkey primary key (old_set, old_code, new_set),
    constraint unit_merger_old_fkey foreign key (old_set, old_code) references admin_unit (code_set, code),
    constraint unit_merger_new_fkey foreign key (new_set, new_code) references admin_unit (code_set, code),
    constraint unit_merger_sets_differ check (old_set <> new_set)
);

-- The last day of the 63 provinces; what became of districts and communes before and after that day is not recorded here.
update admin_unit set valid_to = '2025-06-30' where code_set = 'DMHC-2022' and level = 'PROVINCE';
