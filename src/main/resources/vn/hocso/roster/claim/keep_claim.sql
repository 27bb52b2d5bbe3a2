-- Somebody looked at a claim as it is now: the list's team and the account's.
insert into roster_claim_kept as k (entry_id, listed_in, account_team, kept_by, kept_at)
select entry_id, case when listed then team_id end, account_team, ?, ?::timestamptz from roster_entry_state where entry_id = ?
on conflict (entry_id) do update
set listed_in = excluded.listed_in, account_team = excluded.account_team, kept_by = excluded.kept_by, kept_at = excluded.kept_at
