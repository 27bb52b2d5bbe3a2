-- The newest code of a person of a list; the one before is worth nothing from now on.
insert into roster_claim_code as c (entry_id, digest, issued_by, issued_at, expires_at) values (?, ?, ?, ?, ?)
on conflict (entry_id) do update
set digest = excluded.digest, issued_by = excluded.issued_by, issued_at = excluded.issued_at, expires_at = excluded.expires_at,
    used_by = null, used_at = null
