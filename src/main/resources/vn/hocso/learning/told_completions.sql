-- What the statements say: who met which rule, when and where. For the length of a transaction. Each statement is read once (offset 0): otherwise
-- it is read again for each value that is taken from it.
create temporary table told_completion on commit drop as
select t.id, t.happened, t.stored, (t.spoken #>> '{actor,account,name}')::uuid as member_id, t.said ->> (b.base || '/ext/rule') as rule,
       t.said ->> (b.base || '/ext/team') as team_code,
       coalesce(split_part(t.said ->> (b.base || '/ext/province'), ':', 2), '00') as province_code,
       t.said -> (b.base || '/ext/event-time') is null as proven
from (values (?::text)) as b (base)
cross join lateral (
    select s.id, s.happened, s.stored, s.spoken, s.spoken #> '{context,extensions}' as said
    from (select id, happened, stored, convert_from(body, 'UTF8')::jsonb as spoken
          from lrs_told_statements('learning', 'http://adlnet.gov/expapi/verbs/completed', b.base || '/programme/core')
          offset 0) s
    offset 0
) t
