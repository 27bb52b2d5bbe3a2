-- Where teams work: the dated list of administrative units. A code means something only with its code set, because 7 of the
-- 63 province codes of DMHC-2022 name another province since 01/07/2025. Rows are never updated in place.
create table admin_unit (
    code_set    text not null,
    code        text not null,
    level       text not null constraint admin_unit_level_known check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind        text not null constraint admin_unit_kind_known
                check (kind in ('TINH', 'TP_TW', 'QUAN', 'HUYEN', 'THI_XA', 'TP', 'XA', 'PHUONG', 'THI_TRAN')),
    name        text not null,
    name_full   text not null,
    search_key  text not null,
    parent_code text,
    valid_from  date not null,
    valid_to    date,
    constraint admin_unit_pkey primary key (code_set, code),
    constraint admin_unit_parent_fkey foreign key (code_set, parent_code) references admin_unit (code_set, code),
    constraint admin_unit_parent_below_country check ((level = 'PROVINCE') = (parent_code is null)),
    constraint admin_unit_code_shape check (case level
        when 'PROVINCE' then code ~ '^[0-9]{2}$' when 'DISTRICT' then code ~ '^[0-9]{3}$' else code ~ '^[0-9]{5}$' end),
    constraint admin_unit_name_nfc check (name is nfc normalized and name_full is nfc normalized)
);
create index admin_unit_parent_idx on admin_unit (code_set, parent_code);

-- Other spellings of a unit's name, and codes it had in older exports; `alias_key` is folded like a search.
create table unit_alias (
    code_set  text not null,
    alias_key text not null,
    unit_code text not null,
    alias     text not null,
    constraint unit_alias_pkey primary key (code_set, alias_key, unit_code),
    constraint unit_alias_unit_fkey foreign key (code_set, unit_code) references admin_unit (code_set, code)
);
