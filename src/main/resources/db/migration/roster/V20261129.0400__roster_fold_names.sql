-- How names are compared: lower case, no marks, đ as d, hyphens and punctuation as one space; the same as the service folds text.
create function roster_name_key(name text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(replace(regexp_replace(normalize(lower(name collate "und-x-icu"), nfd), '[\u0300-\u036f]+', '', 'g'),
                                    'đ', 'd'), '[\s.,''’‐‑‒–—-]+', ' ', 'g'));

alter table roster_entry add column name_key text not null generated always as (roster_name_key(full_name)) stored;
