-- A million statements of three months: two authorities, 20.000 people (one with ten thousand statements), five verbs and one that
-- is rare (6), 400 activities of which one is in the context of all (1) and one is rare (400), eight statements a registration.
insert into lrs_authority (name) values ('one'), ('other');
insert into lrs_verb (iri) select 'https://example.org/verb/' || n from generate_series(1, 6) n;
insert into lrs_actor (ifi) select 'mbox|mailto:person' || n || '@example.org' from generate_series(1, 20000) n;
insert into lrs_activity (iri) select 'https://example.org/activity/' || n from generate_series(1, 400) n;

create temporary table made as
select n as seq, timestamptz '2022-09-01T00:00:00Z' + n * interval '7 seconds' as stored,
       ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       case when n % 10 = 0 then 2 else 1 end as authority_id,
       case when n % 50000 = 7 then 6 else 1 + n % 5 end as verb_id,
       ('00000000-0000-0000-0000-' || lpad(to_hex(n / 8), 12, '0'))::uuid as registration,
       case when n % 100 = 3 then 1 else 2 + (n * 7919) % 19999 end as actor_id,
       case when n % 100000 = 11 then 400 else 2 + (n * 31) % 397 end as activity_id
from generate_series(1, 1000000::bigint) n;

insert into statement (seq, stored, id, authority_id, verb_id, registration, happened, given, body)
select seq, stored, id, authority_id, verb_id, registration, stored, 0, convert_to('{"verb":{"id":"' || repeat('x', 700) || '"}}', 'UTF8')
from made;
insert into statement_key (id, digest, happened, seq, month)
select id, sha256(id::text::bytea), stored, seq, date_trunc('month', stored at time zone 'UTC')::date from made;
insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id)
select authority_id, actor_id, true, stored, seq, verb_id from made;
insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id)
select authority_id, activity_id, true, stored, seq, verb_id from made
union all
select authority_id, 1, false, stored, seq, verb_id from made;
select setval('statement_seq', 1000000)
