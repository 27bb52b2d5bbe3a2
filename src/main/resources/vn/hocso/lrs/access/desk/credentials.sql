-- Every credential (or the one of that key) with all its uses; those in force first, then by name.
select c.key, coalesce(c.name, c.key) as name, c.authority, c.scopes, c.created_by, c.created_at, c.secret_version,
       coalesce(c.secret_at, c.created_at) as secret_at, c.previous_until, c.revoked_by, c.revoked_at,
       coalesce(u.accepted, 0) as accepted, coalesce(u.refused, 0) as refused, u.last_at
from lrs_credential c
left join (select key, sum(accepted) as accepted, sum(refused) as refused, max(last_at) as last_at
           from lrs_credential_use group by key) u on u.key = c.key
where ?::text is null or c.key = ?
order by c.revoked_at is not null, coalesce(c.name, c.key) collate "vi-x-icu", c.key
