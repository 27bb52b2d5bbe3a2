-- The stays that a merger moved, as they were before; of a person of a list with the account that stands behind them by now, because everything was
-- told of that one since.
select case when s.entry_id is null then s.member_id else e.claimed_by end, s.entry_id, s.role, s.audience, s.valid_from, s.valid_to
from team_merger_stay s
left join roster_entry e on e.id = s.entry_id
where s.decision_id = ?
