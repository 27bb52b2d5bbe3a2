-- Statements with a verb that were stored before a moment and stand after a place (time of storing, number) in the order of storing: so
-- many at most (given twice). With the hour in whose seal each is, if any, and whether it has yet to be sent to another store. For each
-- authority this is one range of an index.
with due as (
    select s.seq, s.stored
    from lrs_verb v
    cross join lrs_authority a
    cross join lateral (select n.seq, n.stored
                        from statement n
                        where n.authority_id = a.id
                          and n.verb_id = v.id
                          and n.stored < ?
                          and (n.stored, n.seq) > (?, ?)
                        order by n.stored, n.seq
                        limit ?) s
    where v.iri = ?
    order by s.stored, s.seq
    limit ?
)
select d.seq, d.stored, l.hour,
       d.seq > coalesce((select min(t.position) from lrs_forward_target t where t.state <> 'ended'), d.seq) as waits
from due d
left join lateral (select n.hour, n.first_seq
                   from lrs_seal n
                   where n.last_seq >= d.seq
                   order by n.last_seq
                   limit 1) l on l.first_seq <= d.seq
order by d.stored, d.seq
