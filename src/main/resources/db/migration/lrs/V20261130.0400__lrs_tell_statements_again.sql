-- Statements that hold, by what they say of which activity: for rooms that count again what was told.
create view lrs_told_statement as
select s.id, u.name as authority, v.iri as verb, a.iri as activity, s.happened, s.stored, s.body
from lrs_activity a
join statement_activity x on x.activity_id = a.id and x.direct
join lrs_authority u on u.id = x.authority_id
join lrs_verb v on v.id = x.verb_id
join statement s on s.seq = x.seq and s.stored = x.stored
where not exists (select from statement_voiding w where w.target = s.id and w.authority_id = s.authority_id);
