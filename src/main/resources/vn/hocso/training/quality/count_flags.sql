-- How many completions of a team and day are flagged, and why.
insert into flag_day (team_id, rule, flag, day, completions)
select coalesce(c.team_id, 0), c.rule, f.flag, (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)
from (select member_id, rule, flag from completion_flag
      union all
      select distinct member_id, rule, 'ANY' from completion_flag) f
join completion c on c.member_id = f.member_id and c.rule = f.rule
group by 1, 2, 3, 4
