-- Of the days of provinces, what was told on another day than it counts from: later, as phones do that were off the network, or ahead,
-- as somebody does who leaves at the end of a day. A figure as known on a day is that of today less what was told since; what was told on
-- the day it counts from, nearly all, needs no row here.
create table province_told (
    rule               text not null constraint province_told_rule_fkey references trained_rule,
    day                date not null,
    known_on           date not null,
    province_code      text not null,
    people_registered  int  not null default 0,
    people_roster      int  not null default 0,
    trained_proven     int  not null default 0,
    trained_unproven   int  not null default 0,
    trained_registered int  not null default 0,
    trained_roster     int  not null default 0,
    matched_roster     int  not null default 0,
    constraint province_told_pkey primary key (rule, day, known_on, province_code),
    constraint province_told_on_another_day check (known_on <> day)
);

-- Team 0 is none; its completions have a province of their own.
insert into province_told (rule, day, known_on, province_code, people_registered, people_roster, trained_proven, trained_unproven,
                           trained_registered, trained_roster, matched_roster)
select d.rule, d.day, d.known_on, t.province_code, sum(d.people_registered), sum(d.people_roster), sum(d.trained_proven),
       sum(d.trained_unproven), sum(d.trained_registered), sum(d.trained_roster), sum(d.matched_roster)
from team_day d join team t on t.id = d.team_id
where d.known_on <> d.day
group by 1, 2, 3, 4;

insert into province_told as p (rule, day, known_on, province_code, trained_proven, trained_unproven)
select c.rule, c.day, c.known_on, c.province_code, count(*) filter (where c.proven), count(*) filter (where not c.proven)
from (select rule, province_code, proven, (event_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
             (received_at at time zone 'Asia/Ho_Chi_Minh')::date as known_on
      from completion where team_id is null) c
where c.known_on <> c.day
group by 1, 2, 3, 4
on conflict (rule, day, known_on, province_code) do update
set trained_proven   = p.trained_proven + excluded.trained_proven,
    trained_unproven = p.trained_unproven + excluded.trained_unproven;

create trigger province_told_inserted after insert on province_told
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_told_updated after update on province_told
    referencing new table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_told_deleted after delete on province_told
    referencing old table as changed for each statement execute function mark_changes_of_tallies();
create trigger province_told_truncated after truncate on province_told
    for each statement execute function mark_changes_of_tallies();
