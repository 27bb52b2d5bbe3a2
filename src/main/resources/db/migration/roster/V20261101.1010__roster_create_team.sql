-- A community digital technology team. It works in a commune, or in a district where there are no communes (five islands).
-- The code is printed on the team's QR sheet and never changes: five characters made from the id and a check character.
create sequence team_id_seq as bigint;
create table team (
    id            bigint not null default nextval('team_id_seq') constraint team_pkey primary key,
    code          text   not null constraint team_code_key unique
                  constraint team_code_shape check (code ~ '^[2-9A-HJKMNP-Z]{6}$'),
    name          text   not null constraint team_name_nfc check (name is nfc normalized),
    level         text   not null constraint team_level_known check (level in ('COMMUNE', 'HAMLET')),
    code_set      text   not null,
    province_code text   not null,
    district_code text,
    commune_code  text,
    hamlet        text,
    founded_on    date   not null,
    closed_on     date,
    constraint team_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint team_district_fkey foreign key (code_set, district_code) references admin_unit (code_set, code),
    constraint team_commune_fkey foreign key (code_set, commune_code) references admin_unit (code_set, code),
    constraint team_commune_has_district check (commune_code is null or district_code is not null),
    constraint team_hamlet_named check (level <> 'HAMLET' or hamlet is not null),
    constraint team_dates_ordered check (founded_on <= closed_on)
);
alter sequence team_id_seq owned by team.id;
create index team_province_idx on team (province_code);
create index team_district_idx on team (district_code);
create index team_commune_idx on team (commune_code);
