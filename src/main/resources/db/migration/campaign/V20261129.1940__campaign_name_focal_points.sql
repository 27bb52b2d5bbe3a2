-- Which office of a province is the focal point of the campaign, and since when: an office and a position, no person. A later one ends the earlier one
-- the day before; nothing is deleted.
create table focal_point (
    id            bigint generated always as identity constraint focal_point_pkey primary key,
    code_set      text        not null,
    province_code text        not null,
    office        text        not null constraint focal_point_office_nfc check (office is nfc normalized and length(office) between 1 and 200),
    valid_from    date        not null,
    valid_to      date,
    told_at       timestamptz not null,
    told_by       text        not null,
    constraint focal_point_unit_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint focal_point_since unique (province_code, valid_from),
    constraint focal_point_dates_ordered check (valid_from <= valid_to)
);
