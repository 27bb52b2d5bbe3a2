-- Flags whose reason has gone. What a flag of a burst rests on is deleted after 30 days; the flag is not.
delete from completion_flag f
where not exists (select from found_flag n where n.member_id = f.member_id and n.rule = f.rule and n.flag = f.flag)
  and (f.flag <> 'BURST'
       or exists (select from completion_origin o where o.member_id = f.member_id and o.rule = f.rule))
