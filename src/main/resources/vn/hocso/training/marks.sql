-- Which state the sums and the teams of each province are in, and whether this transaction has written: then it may see changes that
-- nobody else sees yet.
select sums.provinces, sums.marks, teams.provinces, teams.marks, pg_current_xact_id_if_assigned() is not null,
       concat_ws('/', pg_postmaster_start_time(), 'team_day_change'::regclass::oid), pg_snapshot_xmin(pg_current_snapshot())::text
from (select coalesce(array_agg(province_code), '{}') as provinces, coalesce(array_agg(mark), '{}') as marks from province_tally_mark) as sums,
     (select coalesce(array_agg(province_code), '{}') as provinces, coalesce(array_agg(mark), '{}') as marks from roster_team_mark) as teams
