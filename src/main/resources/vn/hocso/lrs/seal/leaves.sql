-- What a seal covers of each statement between two numbers, both inclusive, in the order of the leaves.
select s.seq, s.id, s.stored, a.name as authority, s.body
from statement s
join lrs_authority a on a.id = s.authority_id
where s.seq between ? and ?
order by s.seq
