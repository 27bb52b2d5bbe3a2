-- Each change of a province's teams (founded, renamed, moved, closed), by whatever means and on whichever replica, gives the province a
-- new mark: rooms that remember what they read of teams ask whether it is still the same. Drawn, not counted, as the marks of sums are:
-- a database that was set back never comes to one again that it had before.
create table team_mark (
    province_code text   constraint team_mark_pkey primary key,
    mark          bigint not null
) with (fillfactor = 50);

create function mark_changes_of_teams() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        update team_mark set mark = hashtextextended(gen_random_uuid()::text, 0);
    else
        insert into team_mark (province_code, mark)
        select province_code, hashtextextended(gen_random_uuid()::text, 0)
        from (select distinct province_code from changed order by 1) as province
        on conflict (province_code) do update set mark = excluded.mark;
    end if;
    return null;
end $$;

create trigger team_inserted after insert on team
    referencing new table as changed for each statement execute function mark_changes_of_teams();
create trigger team_updated after update on team
    referencing new table as changed for each statement execute function mark_changes_of_teams();
create trigger team_deleted after delete on team
    referencing old table as changed for each statement execute function mark_changes_of_teams();
create trigger team_truncated after truncate on team
    for each statement execute function mark_changes_of_teams();

create view roster_team_mark as
select province_code, mark from team_mark;
