-- How often the sums of a province were changed. Whoever remembers what they read asks whether the total is still the same: it
-- grows with every change that is committed, on whichever replica and by whatever means, hence triggers. Row by province, so that
-- nobody waits here who did not wait for the province's sums already. Half of each page stays free for the next version.
create table province_tally_changes (
    province_code text   constraint province_tally_changes_pkey primary key,
    changes       bigint not null
) with (fillfactor = 50);

create function count_changes_of_tallies() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        update province_tally_changes set changes = changes + 1;
    else
        insert into province_tally_changes as c (province_code, changes)
        select distinct province_code, 1 from changed order by 1
        on conflict (province_code) do update set changes = c.changes + 1;
    end if;
    return null;
end $$;

create trigger province_period_inserted after insert on province_period
    referencing new table as changed for each statement execute function count_changes_of_tallies();
create trigger province_period_updated after update on province_period
    referencing new table as changed for each statement execute function count_changes_of_tallies();
create trigger province_period_deleted after delete on province_period
    referencing old table as changed for each statement execute function count_changes_of_tallies();
create trigger province_period_truncated after truncate on province_period
    for each statement execute function count_changes_of_tallies();
