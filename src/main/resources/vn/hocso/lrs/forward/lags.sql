-- How far each target is behind: statements after its position, by their numbers (one stored in a transaction that failed leaves a gap),
-- and when the first of them was stored.
select t.code, t.state, t.failures,
       greatest(coalesce((select seq from statement order by seq desc limit 1), 0) - t.position, 0) as statements,
       (select s.stored from statement s where s.seq > t.position order by s.seq limit 1) as oldest,
       (select count(*) from lrs_forward_letter l where l.target = t.code) as letters
from lrs_forward_target t
where t.state <> 'ended'
