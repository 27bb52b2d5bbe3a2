-- One more try of an account; nothing comes back when it has had as many as it may have in a day.
insert into roster_claim_try as t (member_id, tries, since) values (?, 1, ?)
on conflict (member_id) do update
set tries = case when t.since <= ? then 1 else t.tries + 1 end, since = case when t.since <= ? then excluded.since else t.since end
where t.since <= ? or t.tries < ?
returning tries
