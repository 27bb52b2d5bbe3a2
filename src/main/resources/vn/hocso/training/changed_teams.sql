-- Teams whose sums changed since a moment, some perhaps more than once; nothing when it is not known of all of them any more. What is asked stands in
-- a table that is made first, so that this is planned once and not each time.
with asked (since, most) as materialized (values (?::text::xid8, ?::int))
select array(select team_id from team_day_change where changed_by >= a.since limit a.most)
from asked a
join team_day_change_kept k on k.since <= a.since
