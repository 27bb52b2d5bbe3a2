-- Who came into a group and who left it, as it was told: one row a change, never edited. From it and from completions every sum can be
-- counted again. member_id is empty for a person on a list who has no account; no name is here.
create table population_change (
    id            bigint generated always as identity constraint population_change_pkey primary key,
    population    text   not null constraint population_change_population_known check (population in ('REGISTERED', 'ROSTER')),
    member_id     uuid,
    team_id       bigint not null,
    province_code text   not null,
    day           date   not null,
    known_on      date   not null,
    delta         int    not null constraint population_change_delta_known check (delta in (-1, 1))
);
create index population_change_member_idx on population_change (member_id) where member_id is not null;

-- What was told before the ledger was kept, taken as known at once like the sums of that time.
insert into population_change (population, member_id, team_id, province_code, day, known_on, delta)
select 'REGISTERED', m.member_id, m.team_id, t.province_code, m.valid_from, m.valid_from, 1
from membership m join team t on t.id = m.team_id
union all
select 'REGISTERED', m.member_id, m.team_id, t.province_code, m.valid_to + 1, m.valid_to + 1, -1
from membership m join team t on t.id = m.team_id where m.valid_to is not null
union all
select 'ROSTER', e.claimed_by, r.team_id, t.province_code, r.valid_from, r.valid_from, 1
from roster_membership r join roster_entry e on e.id = r.entry_id join team t on t.id = r.team_id where r.audience = 'MEMBER'
union all
select 'ROSTER', e.claimed_by, r.team_id, t.province_code, r.valid_to + 1, r.valid_to + 1, -1
from roster_membership r join roster_entry e on e.id = r.entry_id join team t on t.id = r.team_id
where r.audience = 'MEMBER' and r.valid_to is not null;
