-- Every target (or the one with that code) with how far behind it is; those that need a person first, those that ended last.
select t.code, t.name, t.endpoint, t.version, t.key, t.secret_name, t.verbs, t.activities, t.agents, t.extensions, t.not_from,
       t.created_at, t.created_by, t.state, t.sent, t.sent_at, t.failures, t.rest_until, t.problem, t.problem_at,
       greatest(coalesce((select seq from statement order by seq desc limit 1), 0) - t.position, 0) as behind,
       (select s.stored from statement s where s.seq > t.position order by s.seq limit 1) as oldest,
       (select count(*) from lrs_forward_letter l where l.target = t.code) as letters
from lrs_forward_target t
where ?::text is null or t.code = ?
order by array_position(array ['denied', 'running', 'paused', 'ended'], t.state), t.name collate "vi-x-icu", t.code
