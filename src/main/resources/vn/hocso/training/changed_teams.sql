-- Teams whose sums changed since a moment, none twice; nothing when it is not known of all of them any more.
select (select coalesce(array_agg(c.team_id), '{}')
        from (select distinct team_id from team_day_change where changed_by >= a.since limit a.most) c)
from (values (?::text::xid8, ?::int)) as a (since, most)
join team_day_change_kept k on k.since <= a.since
