-- How many statements with a verb were stored before a moment, and no further than a number (given twice).
select count(*)
from (select
      from lrs_verb v
      cross join lrs_authority a
      cross join lateral (select from statement n where n.authority_id = a.id and n.verb_id = v.id and n.stored < ? limit ?) s
      where v.iri = ?
      limit ?) n
