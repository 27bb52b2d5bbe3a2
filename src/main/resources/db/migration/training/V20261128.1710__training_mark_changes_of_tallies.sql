-- Each change of a province's sums, by whatever means and on whichever replica, gives the province a new mark, hence triggers.
-- Whoever remembers what they read asks whether the total of the marks is still the same. Marks are drawn, not counted: a database
-- that was set back and went another way never comes to a total again that it had before. Row by province, so that nobody waits
-- here who did not wait for the province's sums already. Half of each page stays free for the next version.
create table province_tally_mark (
    province_code text   constraint province_tally_mark_pkey primary key,
    mark          bigint not null
) with (fillfactor = 50);

create function mark_changes_of_tallies() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        update province_tally_mark set mark = hashtextextended(gen_random_uuid()::text, 0);
    else
        insert into province_tally_mark (province_code, mark)
        select province_code, hashtextextended(gen_random_uuid()::text, 0)
        from (select distinct province_code from changed order by 1) as province
        on conflict (province_code) do update set mark = excluded.mark;
    end if;
    return null;
end $$;

create trigger province_period_inserted after insert on province_period
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_period_updated after update on province_period
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_period_deleted after delete on province_period
    referencing old table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_period_truncated after truncate on province_period
    for each statement execute function mark_changes_of_tallies();
