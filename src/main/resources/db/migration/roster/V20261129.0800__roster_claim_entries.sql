-- Names of accounts are compared as those of lists are.
alter table member add column name_key text not null generated always as (roster_name_key(full_name)) stored;

-- An account that fits a person of a list. `ground` says by what, the best first: 1 number and name, 2 number, 3 name in the same team.
-- A pair that somebody rejected stays, so that it is not proposed again; `failed_at` is when the account had typed too many wrong codes.
create table roster_candidate (
    entry_id    bigint      not null constraint roster_candidate_entry_fkey references roster_entry on delete cascade,
    member_id   uuid        not null constraint roster_candidate_member_fkey references member,
    ground      smallint    not null constraint roster_candidate_ground_known check (ground between 1 and 3),
    found_at    timestamptz not null,
    failed_at   timestamptz,
    rejected_at timestamptz,
    rejected_by text,
    constraint roster_candidate_pkey primary key (entry_id, member_id),
    constraint roster_candidate_rejection_whole check ((rejected_at is null) = (rejected_by is null))
);
create index roster_candidate_member_idx on roster_candidate (member_id);

-- The newest code by which a person of a list can claim their place; only its digest is kept. A used one stays until the next.
create table roster_claim_code (
    entry_id   bigint      not null constraint roster_claim_code_pkey primary key
               constraint roster_claim_code_entry_fkey references roster_entry on delete cascade,
    digest     text        not null constraint roster_claim_code_digest_key unique,
    issued_by  text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_by    uuid,
    used_at    timestamptz,
    constraint roster_claim_code_use_whole check ((used_by is null) = (used_at is null))
);

-- How many codes an account has tried since when. Right codes clear it.
create table roster_claim_try (
    member_id uuid        not null constraint roster_claim_try_pkey primary key
              constraint roster_claim_try_member_fkey references member,
    tries     int         not null,
    since     timestamptz not null
);

-- That somebody looked at a claimed entry whose list and account say different teams, or that left its list, and keeps the claim. Holds
-- for these two teams only.
create table roster_claim_kept (
    entry_id     bigint      not null constraint roster_claim_kept_pkey primary key
                 constraint roster_claim_kept_entry_fkey references roster_entry on delete cascade,
    listed_in    bigint,
    account_team bigint,
    kept_by      text        not null,
    kept_at      timestamptz not null
);

-- Which account fits which person who is on a list without an end and was not claimed.
create view roster_fit as
select e.id as entry_id, m.id as member_id, t.province_code, (case when m.name_key = e.name_key then 1 else 2 end)::smallint as ground
from team t
join roster_membership s on s.team_id = t.id and s.valid_to is null
join roster_entry e on e.id = s.entry_id and e.claimed_by is null
join member m on m.phone = e.phone and m.subject is not null
union all
select e.id, m.id, t.province_code, 3::smallint
from team t
join roster_membership s on s.team_id = t.id and s.valid_to is null
join roster_entry e on e.id = s.entry_id and e.claimed_by is null
join membership a on a.team_id = s.team_id and a.valid_to is null
join member m on m.id = a.member_id and m.name_key = e.name_key and m.phone is distinct from e.phone and m.subject is not null;

-- The candidates that somebody could confirm now: neither side has another, neither fits another better. `rivals` says whether the
-- account fits another person as well as this one.
create view roster_open_candidate as
select c.entry_id, c.member_id, c.ground, c.failed_at is not null as failed,
       exists (select from roster_candidate b
               join roster_entry o on o.id = b.entry_id and o.claimed_by is null
               join roster_membership s on s.entry_id = o.id and s.valid_to is null
               where b.member_id = c.member_id and b.entry_id <> c.entry_id and b.ground = c.ground and b.rejected_at is null) as rivals
from roster_candidate c
join roster_entry e on e.id = c.entry_id and e.claimed_by is null
join member m on m.id = c.member_id and m.subject is not null
where c.rejected_at is null
  and not exists (select from roster_entry o
                  join roster_membership s on s.entry_id = o.id and s.valid_to is null
                  where o.claimed_by = c.member_id)
  and not exists (select from roster_candidate b
                  join roster_entry o on o.id = b.entry_id and o.claimed_by is null
                  join roster_membership s on s.entry_id = o.id and s.valid_to is null
                  where b.member_id = c.member_id and b.ground < c.ground and b.rejected_at is null)
  and not exists (select from roster_candidate b
                  join member o on o.id = b.member_id and o.subject is not null
                  where b.entry_id = c.entry_id and b.ground < c.ground and b.rejected_at is null
                    and not exists (select from roster_entry h
                                    join roster_membership s on s.entry_id = h.id and s.valid_to is null
                                    where h.claimed_by = b.member_id));

-- How far each person of a list is with an account, and whether somebody should look. Derived, so that it is never behind: lists,
-- claims and accounts change it by being changed. The team is the newest that a list had the person in.
create view roster_entry_state as
select w.*, case when w.state in ('PROPOSED', 'FAILED') then true
                 when w.state = 'MULTI_MATCH' then true
                 when w.state in ('MOVED', 'LEFT') then w.claimed_by is not null and not exists (
                     select from roster_claim_kept k where k.entry_id = w.entry_id and k.account_team is not distinct from w.account_team
                       and k.listed_in is not distinct from case when w.listed then w.team_id end)
                 else false end as open
from (
    select s.entry_id, s.team_id, s.role, t.province_code, e.claimed_by, s.valid_to is null as listed, a.team_id as account_team,
           case when e.claimed_by is not null and s.valid_to is not null then 'LEFT'
                when e.claimed_by is not null and exists (
                    select from roster_entry o join roster_membership n on n.entry_id = o.id and n.valid_to is null
                    where o.claimed_by = e.claimed_by and o.id <> e.id) then 'MULTI_MATCH'
                when e.claimed_by is not null and a.team_id is distinct from s.team_id then 'MOVED'
                when e.claimed_by is not null then 'CLAIMED'
                when s.valid_to is not null then 'LEFT'
                when c.fits > 1 or c.rivals then 'MULTI_MATCH'
                when c.fits = 1 and c.failed then 'FAILED'
                when c.fits = 1 then 'PROPOSED'
                when exists (select from roster_candidate r where r.entry_id = e.id and r.rejected_at is not null) then 'REJECTED'
                else 'UNCLAIMED' end as state
    from team t
    join roster_membership s on s.team_id = t.id
    join roster_entry e on e.id = s.entry_id
    left join membership a on a.member_id = e.claimed_by and a.valid_to is null
    left join lateral (select count(*) as fits, bool_or(o.failed) as failed, bool_or(o.rivals) as rivals
                       from roster_open_candidate o where o.entry_id = e.id and e.claimed_by is null and s.valid_to is null) c on true
    where not exists (select from roster_membership n where n.entry_id = s.entry_id and n.valid_from > s.valid_from)
) w;
