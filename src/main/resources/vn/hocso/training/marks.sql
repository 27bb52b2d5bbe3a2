-- Which state the sums are in, and whether this transaction has written: then it may see changes that nobody else sees yet.
select coalesce(sum(mark), 0), pg_current_xact_id_if_assigned() is not null
from province_tally_mark
