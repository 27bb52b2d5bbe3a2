-- What a seal covers of each statement between two numbers, both inclusive (given twice), in the order of the leaves: of those whose
-- detail was dropped the leaf itself.
select l.seq, l.id, l.stored, a.name as authority, l.body, l.leaf, l.cut
from (select s.seq, s.id, s.stored, s.authority_id, s.body, null::bytea as leaf, null::bigint as cut
      from statement s
      where s.seq between ? and ?
      union all
      select d.seq, d.id, d.stored, d.authority_id, null, d.leaf, d.cut
      from statement_dropped d
      where d.seq between ? and ?) l
join lrs_authority a on a.id = l.authority_id
order by l.seq
