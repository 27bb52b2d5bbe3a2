-- Forgets the fits of a province that are none any longer, because a list has another name, number or team now. What somebody rejected
-- stays.
delete from roster_candidate c
using roster_entry e
where e.id = c.entry_id and e.claimed_by is null and c.rejected_at is null
  and exists (select from roster_membership s join team t on t.id = s.team_id where s.entry_id = e.id and t.province_code = ?)
  and not exists (select from roster_fit f where f.entry_id = c.entry_id and f.member_id = c.member_id and f.province_code = ?)
