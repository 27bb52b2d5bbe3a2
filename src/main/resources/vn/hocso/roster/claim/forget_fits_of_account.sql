-- The same for an account that has another name or is in another team now.
delete from roster_candidate c
using roster_entry e
where c.member_id = ? and e.id = c.entry_id and e.claimed_by is null and c.rejected_at is null
  and not exists (select from roster_fit f where f.entry_id = c.entry_id and f.member_id = c.member_id)
