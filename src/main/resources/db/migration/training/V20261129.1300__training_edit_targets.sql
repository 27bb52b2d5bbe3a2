-- Targets are edited: a scope is the country or one province of 2022, whom the share is of has a name, and a version tells whether
-- somebody else was faster. What a rule counts is compared with the lists of teams.
alter table target
    add column denominator text not null default 'ROSTER',
    add column version int not null default 1,
    add constraint target_denominator_known check (denominator in ('ROSTER', 'REGISTERED', 'OFFICIAL', 'UNITS')),
    add constraint target_rule_counts_rosters check (rule is null or denominator = 'ROSTER'),
    add constraint target_scope_known check (scope ~ '^DMHC-2022(:[0-9]{2})?$'),
    add constraint target_zone_known check (zone = 'Asia/Ho_Chi_Minh');

update target set denominator = 'UNITS' where unit_of_count in ('COMMUNE', 'PROVINCE');
