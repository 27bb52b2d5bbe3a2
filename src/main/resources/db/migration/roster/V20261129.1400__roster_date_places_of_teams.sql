-- Where a team works from the first to the last day, as it was known from one day to another; all four days are included. Each day, as known on
-- each other day, finds exactly one place of a team, also before it was founded and after it was closed. What is told later ends what was known
-- until then and is never edited otherwise. The columns of `team` hold the place of today.
create table team_place (
    team_id       bigint not null constraint team_place_team_fkey references team on delete cascade,
    code_set      text   not null,
    province_code text   not null,
    district_code text,
    commune_code  text,
    valid_from    date   not null,
    valid_to      date   not null,
    known_from    date   not null,
    known_to      date   not null,
    constraint team_place_pkey primary key (team_id, known_from, valid_from),
    constraint team_place_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint team_place_district_fkey foreign key (code_set, district_code) references admin_unit (code_set, code),
    constraint team_place_commune_fkey foreign key (code_set, commune_code) references admin_unit (code_set, code),
    constraint team_place_commune_has_district check (commune_code is null or district_code is not null),
    constraint team_place_days_ordered check (valid_from <= valid_to and known_from <= known_to),
    constraint team_place_is_one exclude using gist (int8range(team_id, team_id, '[]') with &&,
        daterange(valid_from, valid_to, '[]') with &&, daterange(known_from, known_to, '[]') with &&)
);
create index team_place_province_idx on team_place (province_code);

insert into team_place (team_id, code_set, province_code, district_code, commune_code, valid_from, valid_to, known_from, known_to)
select id, code_set, province_code, district_code, commune_code, '-infinity', 'infinity', '-infinity', 'infinity' from team;

create function team_has_place() returns trigger language plpgsql as $$
begin
    insert into team_place (team_id, code_set, province_code, district_code, commune_code, valid_from, valid_to, known_from, known_to)
    select id, code_set, province_code, district_code, commune_code, '-infinity', 'infinity', '-infinity', 'infinity' from founded;
    return null;
end $$;

create trigger team_has_place after insert on team referencing new table as founded
    for each statement execute function team_has_place();

-- Who remembers figures by place asks for the marks of teams.
create trigger team_place_inserted after insert on team_place
    referencing new table as changed for each statement execute function mark_changes_of_teams();
create trigger team_place_updated after update on team_place
    referencing new table as changed for each statement execute function mark_changes_of_teams();
create trigger team_place_deleted after delete on team_place
    referencing old table as changed for each statement execute function mark_changes_of_teams();

-- As it is known now, for rooms that add up by place.
create or replace view roster_team_place as
select team_id, code_set, province_code, district_code, commune_code, valid_from, valid_to
from team_place where known_to = 'infinity';

-- As it was known on any day: of the rows with known_from <= that day <= known_to, each day of a team finds one. What is known by now is asked
-- for with the day 'infinity'.
create view roster_team_place_known as
select team_id, code_set, province_code, district_code, commune_code, valid_from, valid_to, known_from, known_to
from team_place;
