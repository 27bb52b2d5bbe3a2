-- Which teams' sums were changed by which transaction: whoever remembers what they read of a province reads only those teams again. Only written
-- to the end, so that nobody waits here; what is older than anybody needs is thrown away.
create table team_day_change (
    changed_by xid8   not null default pg_current_xact_id(),
    team_id    bigint not null
);
create index team_day_change_changed_by_idx on team_day_change (changed_by);

-- Changes of this transaction and of later ones are all kept. The next one is where that will be after the next time of throwing away.
create table team_day_change_kept (
    only_one boolean     not null default true constraint team_day_change_kept_pkey primary key
        constraint team_day_change_kept_only_one check (only_one),
    since    xid8        not null,
    next     xid8        not null,
    next_at  timestamptz not null
);
insert into team_day_change_kept (since, next, next_at) values (pg_current_xact_id(), pg_current_xact_id(), now());

create function note_changes_of_team_days() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        update team_day_change_kept set since = (pg_current_xact_id()::text::bigint + 1)::text::xid8;
    else
        insert into team_day_change (team_id) select distinct team_id from changed;
    end if;
    return null;
end $$;

create trigger team_day_inserted after insert on team_day
    referencing new table as changed for each statement execute function note_changes_of_team_days();
create trigger team_day_updated after update on team_day
    referencing new table as changed for each statement execute function note_changes_of_team_days();
create trigger team_day_deleted after delete on team_day
    referencing old table as changed for each statement execute function note_changes_of_team_days();
create trigger team_day_truncated after truncate on team_day
    for each statement execute function note_changes_of_team_days();
