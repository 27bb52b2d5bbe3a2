-- A merger that was told wrongly is taken back, while nobody whom it moved was moved again. It stays on record.
alter table team_decision
    add column taken_back_on date,
    add column taken_back_by text,
    add column taken_back_at timestamptz,
    add constraint team_decision_taken_back_whole check (num_nulls(taken_back_on, taken_back_by, taken_back_at) in (0, 3)),
    add constraint team_decision_taken_back_later check (taken_back_on >= known_on),
    add constraint team_decision_taken_back_is_merger check (taken_back_on is null or kind = 'MERGER');
drop index team_decision_merged_once_key;
create unique index team_decision_merged_once_key on team_decision (team_id) where kind = 'MERGER' and taken_back_on is null;

-- Mergers that stand, as it is known now.
create view roster_team_merger as
select id, team_id, into_team_id, effective_on, number, dated, issuer, known_on
from team_decision where kind = 'MERGER' and taken_back_on is null;

create or replace view roster_team_successor as
with recursive follows as (
    select team_id, into_team_id, into_team_id as last_team_id from roster_team_merger
    union all
    select f.team_id, f.into_team_id, d.into_team_id
    from follows f join roster_team_merger d on d.team_id = f.last_team_id
)
select team_id, into_team_id, last_team_id from follows f
where not exists (select from roster_team_merger d where d.team_id = f.last_team_id);

-- The stays that a merger moved, as they were before, and so how to take it back: by account or by entry of a list.
create table team_merger_stay (
    decision_id bigint not null constraint team_merger_stay_decision_fkey references team_decision on delete cascade,
    member_id   uuid,
    entry_id    bigint,
    role        text   not null,
    audience    text   not null,
    valid_from  date   not null,
    valid_to    date,
    constraint team_merger_stay_of_somebody check (member_id is not null or entry_id is not null)
);
create index team_merger_stay_decision_idx on team_merger_stay (decision_id);
