-- What a printed code means on a day: its team, whether that is closed by then, whether the code is closed or was replaced, and the newest code.
with asked as (
    select ?::text as code
),
named as (
    select t.id as team_id from team t, asked where t.code = asked.code
    union all
    select r.team_id from team_code_replacement r, asked where r.new_code = asked.code
)
select n.team_id,
       case when t.closed_on < ? then t.closed_on end as closed_on,
       c.valid_from, c.valid_to, c.reason as closure_reason,
       r.told_on, r.fate, r.reason as replacement_reason,
       coalesce((select new_code from team_code_replacement where team_id = n.team_id order by id desc limit 1), t.code) as current
from named n
cross join asked
join team t on t.id = n.team_id
left join team_code_replacement r on r.old_code = asked.code
left join lateral (
    select valid_from, valid_to, reason from team_code_closure
    where code = asked.code and valid_from <= ? and valid_to >= ? and reopened_at is null
    order by valid_to desc limit 1
) c on true
