-- Each change of what coverage in person or the report on the channel is read from, by whatever means and on whichever replica, gives its part a new mark,
-- hence triggers. Marks are drawn, not counted, as those of sums are. Sessions have one a province, so that two provinces never wait for each
-- other, and sixteen for the teams that come, so that a hall that checks in hardly waits for itself; members' acts have one of 64.
create table campaign_mark (
    kind text   not null constraint campaign_mark_kind_known check (kind in ('SESSION', 'CHANNEL')),
    part text   not null,
    mark bigint not null,
    constraint campaign_mark_pkey primary key (kind, part)
) with (fillfactor = 50);

create function mark_campaign(of_kind text, parts text[]) returns void language sql as $$
    insert into campaign_mark (kind, part, mark)
    select of_kind, part, hashtextextended(gen_random_uuid()::text, 0) from (select distinct unnest(parts) as part order by 1) as one
    on conflict on constraint campaign_mark_pkey do update set mark = excluded.mark
$$;

create function mark_changes_of_sessions() returns trigger language plpgsql as $$
begin
    perform mark_campaign('SESSION', array(select province_code from changed));
    return null;
end $$;
create trigger training_session_inserted after insert on training_session
    referencing new table as changed for each statement execute function mark_changes_of_sessions();
create trigger training_session_updated after update on training_session
    referencing new table as changed for each statement execute function mark_changes_of_sessions();
create trigger training_session_deleted after delete on training_session
    referencing old table as changed for each statement execute function mark_changes_of_sessions();

create function mark_changes_in_sessions() returns trigger language plpgsql as $$
begin
    perform mark_campaign('SESSION', array(select s.province_code from changed c join training_session s on s.id = c.session_id));
    return null;
end $$;
create trigger session_point_inserted after insert on session_point
    referencing new table as changed for each statement execute function mark_changes_in_sessions();
create trigger session_point_updated after update on session_point
    referencing new table as changed for each statement execute function mark_changes_in_sessions();
create trigger session_point_deleted after delete on session_point
    referencing old table as changed for each statement execute function mark_changes_in_sessions();

create function mark_changes_of_session_teams() returns trigger language plpgsql as $$
begin
    perform mark_campaign('SESSION', array(select s.province_code || '/' || c.team_id % 16
        from changed c join training_session s on s.id = c.session_id));
    return null;
end $$;
create trigger session_team_inserted after insert on session_team
    referencing new table as changed for each statement execute function mark_changes_of_session_teams();
create trigger session_team_updated after update on session_team
    referencing new table as changed for each statement execute function mark_changes_of_session_teams();
create trigger session_team_deleted after delete on session_team
    referencing old table as changed for each statement execute function mark_changes_of_session_teams();

create function mark_changes_of_points() returns trigger language plpgsql as $$
begin
    perform mark_campaign('SESSION', array(select s.province_code from changed c
        join session_point p on p.id = c.point_id join training_session s on s.id = p.session_id));
    return null;
end $$;
create trigger session_point_commune_inserted after insert on session_point_commune
    referencing new table as changed for each statement execute function mark_changes_of_points();
create trigger session_point_commune_deleted after delete on session_point_commune
    referencing old table as changed for each statement execute function mark_changes_of_points();

create function mark_changes_of_acts() returns trigger language plpgsql as $$
begin
    perform mark_campaign('CHANNEL', array(select (hashtext(member_id::text) & 63)::text from changed));
    return null;
end $$;
create trigger channel_act_inserted after insert on channel_act
    referencing new table as changed for each statement execute function mark_changes_of_acts();
create trigger channel_act_updated after update on channel_act
    referencing new table as changed for each statement execute function mark_changes_of_acts();
create trigger channel_act_deleted after delete on channel_act
    referencing old table as changed for each statement execute function mark_changes_of_acts();
