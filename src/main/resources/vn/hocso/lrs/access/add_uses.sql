-- Adds what one replica counted meanwhile. In the order of the key, so that two replicas wait for each other and never in
-- a circle.
insert into lrs_credential_use (key, day, accepted, refused, last_at)
select n.key, n.day, n.accepted, n.refused, n.last_at
from unnest(?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[]) as n(key, day, accepted, refused, last_at)
order by n.key, n.day
on conflict on constraint lrs_credential_use_pkey do update
set accepted = lrs_credential_use.accepted + excluded.accepted,
    refused  = lrs_credential_use.refused + excluded.refused,
    last_at  = greatest(lrs_credential_use.last_at, excluded.last_at)
