-- Completions of a part of the country that an exclusion would name: one by its statement, those with a flag, or all (nulls). Where a team
-- worked when it happened decides. Newest first, each with its flags; excluded tells whether another exclusion names it already.
select c.member_id, c.rule, c.statement_id, t.code, c.event_at,
       (select string_agg(f.flag, ',' order by f.flag) from completion_flag f where f.member_id = c.member_id and f.rule = c.rule),
       exists (select from excluded_completion e join exclusion x on x.id = e.exclusion_id and x.lifted_on is null
               where e.member_id = c.member_id and e.rule = c.rule)
from completion c
left join team t on t.id = c.team_id
left join roster_team_place p on p.team_id = c.team_id
    and (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date between p.valid_from and p.valid_to
where (?::uuid is null or c.statement_id = ?)
  and (?::text is null or exists (select from completion_flag f
                                  where f.member_id = c.member_id and f.rule = c.rule and f.flag = ?))
  and (?::text[] is null or p.province_code = any(?::text[]))
  and (?::text is null or p.district_code = ?) and (?::text is null or p.commune_code = ?)
  and (?::bigint is null or c.team_id = ?)
order by c.event_at desc, c.statement_id
