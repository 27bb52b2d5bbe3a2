-- The same as marks.sql together with what a person answers for on a day: who asks for rates asks the database once.
with granted as (
    select national, province_code
    from roster_scope_of_subject
    where subject = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
)
select sums.provinces, sums.marks, teams.provinces, teams.marks, pg_current_xact_id_if_assigned() is not null,
       concat_ws('/', pg_postmaster_start_time(), 'team_day_change'::regclass::oid), pg_snapshot_xmin(pg_current_snapshot())::text,
       (select coalesce(bool_or(national), false) from granted),
       (select coalesce(array_agg(distinct province_code) filter (where province_code is not null), '{}') from granted)
from (select coalesce(array_agg(province_code), '{}') as provinces, coalesce(array_agg(mark), '{}') as marks from province_tally_mark) as sums,
     (select coalesce(array_agg(province_code), '{}') as provinces, coalesce(array_agg(mark), '{}') as marks from roster_team_mark) as teams
