-- Which state the sums and the teams of each province are in, and whether this transaction has written: then it may see changes that
-- nobody else sees yet.
select coalesce(array_agg(province_code), '{}'), coalesce(array_agg(mark), '{}'), pg_current_xact_id_if_assigned() is not null
from (select province_code, mark from province_tally_mark union all select province_code, mark from roster_team_mark) as marked
