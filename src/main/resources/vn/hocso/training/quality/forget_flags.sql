-- Flags whose reason has gone.
delete from completion_flag f
where not exists (select from found_flag n where n.member_id = f.member_id and n.rule = f.rule and n.flag = f.flag)
