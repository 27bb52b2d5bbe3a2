-- An applied file says for which province and from which day on; a file that was taken back stays on record.
alter table roster_import
    add column code_set      text,
    add column province_code text,
    add column effective_on  date,
    add column reverted_at   timestamptz,
    add column reverted_by   text,
    add constraint roster_import_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    add constraint roster_import_reversal_whole check ((reverted_at is null) = (reverted_by is null));
create index roster_import_province_idx on roster_import (province_code, id desc);

-- What an import did to one person, and so how to undo it. The old_ columns hold the membership that ended, the new_ columns the
-- one that began; names and numbers are kept when they were changed. Without references: an entry that a reversal removes has a
-- history nevertheless.
create table roster_change (
    import_id     bigint not null constraint roster_change_import_fkey references roster_import,
    entry_id      bigint not null,
    kind          text   not null constraint roster_change_kind_known check (kind in ('NEW', 'CHANGED', 'MOVED', 'LEFT')),
    old_full_name text,
    old_phone     text,
    old_team_id   bigint,
    old_role      text,
    old_audience  text,
    old_from      date,
    new_team_id   bigint,
    new_role      text,
    new_audience  text,
    new_from      date,
    constraint roster_change_pkey primary key (import_id, entry_id),
    constraint roster_change_old_whole check ((old_team_id is null) = (old_from is null)),
    constraint roster_change_new_whole check ((new_team_id is null) = (new_from is null))
);
create index roster_change_entry_idx on roster_change (entry_id);
