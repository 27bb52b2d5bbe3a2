-- Who is erased may have carried acts of others.
create index attempt_told_relayed_by_idx on attempt_told (relayed_by) where relayed_by is not null;
