-- How many of the stays that a merger moved are no longer what it made of them.
select count(*)
from team_merger_stay s
join team_decision d on d.id = s.decision_id
where s.decision_id = ?
  and not exists (select from membership m
                  where s.entry_id is null and m.member_id = s.member_id and m.team_id = d.into_team_id
                    and m.valid_from = greatest(s.valid_from, d.effective_on) and m.valid_to is not distinct from s.valid_to)
  and not exists (select from roster_membership m
                  where m.entry_id = s.entry_id and m.team_id = d.into_team_id and m.audience = s.audience
                    and m.valid_from = greatest(s.valid_from, d.effective_on) and m.valid_to is not distinct from s.valid_to)
