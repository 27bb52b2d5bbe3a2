-- Statements that hold, by an authority, a verb and an activity: for rooms that count again what was told. The three are looked up once, before
-- statements are read; by the view lrs_told_statement they were looked up again for each of them. The view stays for replicas that still read it.
create function lrs_told_statements(of_authority text, of_verb text, of_activity text)
    returns table (id uuid, happened timestamptz, stored timestamptz, body bytea)
    language sql stable as
$$
select s.id, s.happened, s.stored, s.body
from statement_activity x
join statement s on s.seq = x.seq and s.stored = x.stored
where x.direct
  and x.authority_id = (select u.id from lrs_authority u where u.name = of_authority)
  and x.verb_id = (select v.id from lrs_verb v where v.iri = of_verb)
  and x.activity_id = (select a.id from lrs_activity a where a.iri = of_activity)
  and not exists (select from statement_voiding w where w.target = s.id and w.authority_id = s.authority_id)
$$;
