-- What a person is called whose account at the identity provider carries a name, as of the last time that somebody else would see it.
-- Members have none there: their names stand in the roster.
create table known_name (
    subject   text        not null constraint known_name_pkey primary key,
    full_name text        not null constraint known_name_nfc check (full_name is nfc normalized),
    seen_at   timestamptz not null
);
