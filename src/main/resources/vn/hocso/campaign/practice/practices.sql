-- Practices in their newest words: of a desk those of its provinces and teams, for everybody the published ones in which all words occur. What was
-- decided or written last comes first. Values: id or null, published only, patterns of words, everything, provinces, teams, how many.
select p.id, p.team_id, p.province_code, p.state, p.reason, p.decided_at, t.version, t.title, t.body, t.written_at,
       case when exists (select from practice_text e where e.practice_id = p.id and e.version < t.version and e.published_at is not null)
            then t.published_at end,
       exists (select from practice_correction c where c.practice_id = p.id and c.state = 'SUBMITTED')
from practice p
cross join lateral (select * from practice_text v where v.practice_id = p.id order by v.version desc limit 1) t
where p.id = coalesce(?::bigint, p.id)
  and (not ? or p.state = 'PUBLISHED')
  and p.search_key like all(?::text[])
  and (? or p.province_code = any(?::text[]) or p.team_id = any(?::bigint[]))
order by (p.state = 'SUBMITTED') desc, coalesce(p.decided_at, t.written_at) desc, p.id desc
limit ?
