-- Many times as many statements: each that is there once more under other ids, by other people, minutes later, and about the same
-- lessons and questions.
do
$$
declare
    statements constant bigint := (select max(seq) from statement);
    actors constant bigint := (select max(id) from lrs_actor);
begin
    for k in 1 .. :times - 1 loop
        insert into lrs_actor (id, ifi) overriding system value
        select id + k * actors, ifi || '-' || k from lrs_actor where id <= actors;

        insert into statement (seq, stored, id, authority_id, verb_id, registration, voids, happened, given, body)
        select seq + k * statements, stored + k * interval '1 minute', md5(id::text || k)::uuid, authority_id, verb_id,
               md5(registration::text || k)::uuid, voids, happened, given, body
        from statement where seq <= statements;

        insert into statement_key (id, digest, happened, seq, month)
        select id, sha256(id::text::bytea), happened, seq, date_trunc('month', stored at time zone 'UTC')::date
        from statement where seq > k * statements and seq <= (k + 1) * statements;

        insert into statement_agent (authority_id, actor_id, direct, stored, seq, verb_id)
        select authority_id, actor_id + k * actors, direct, stored + k * interval '1 minute', seq + k * statements, verb_id
        from statement_agent where seq <= statements;

        insert into statement_activity (authority_id, activity_id, direct, stored, seq, verb_id)
        select authority_id, activity_id, direct, stored + k * interval '1 minute', seq + k * statements, verb_id
        from statement_activity where seq <= statements;
    end loop;
    perform setval('statement_seq', :times * statements);
    perform setval(pg_get_serial_sequence('lrs_actor', 'id'), (select max(id) from lrs_actor));
end
$$
