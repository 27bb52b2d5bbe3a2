-- What was decided about a team, from when on, by which paper (number, day, issuer: all or none), and who told it when: that it was founded, that it
-- works elsewhere, that it went into another team of its province. Rows are only added; of several foundings the newest holds, of several moves of
-- one day likewise.
create table team_decision (
    id            bigint      generated always as identity constraint team_decision_pkey primary key,
    team_id       bigint      not null constraint team_decision_team_fkey references team on delete cascade,
    kind          text        not null constraint team_decision_kind_known check (kind in ('FOUNDING', 'MOVE', 'MERGER')),
    effective_on  date        not null,
    number        text,
    dated         date,
    issuer        text,
    district_code text,
    commune_code  text,
    into_team_id  bigint      constraint team_decision_into_team_fkey references team on delete cascade,
    known_on      date        not null,
    told_by       text        not null,
    told_at       timestamptz not null,
    constraint team_decision_paper_whole check (num_nulls(number, dated, issuer) in (0, 3)),
    constraint team_decision_founding_has_paper check (kind <> 'FOUNDING' or number is not null),
    constraint team_decision_move_has_place check ((kind = 'MOVE') = (district_code is not null)),
    constraint team_decision_merger_has_team check ((kind = 'MERGER') = (into_team_id is not null)),
    constraint team_decision_not_into_itself check (into_team_id <> team_id)
);
create unique index team_decision_merged_once_key on team_decision (team_id) where kind = 'MERGER';
create index team_decision_team_idx on team_decision (team_id);
create index team_decision_into_team_idx on team_decision (into_team_id) where into_team_id is not null;

-- Which team a team went into, and the one at the end of the chain, as it is known now.
create view roster_team_successor as
with recursive follows as (
    select team_id, into_team_id, into_team_id as last_team_id from team_decision where kind = 'MERGER'
    union all
    select f.team_id, f.into_team_id, d.into_team_id
    from follows f join team_decision d on d.team_id = f.last_team_id and d.kind = 'MERGER'
)
select team_id, into_team_id, last_team_id from follows f
where not exists (select from team_decision d where d.team_id = f.last_team_id and d.kind = 'MERGER');
