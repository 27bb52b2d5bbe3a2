-- Who waits to come into teams that somebody decides for, and the team that each is in now. Who asked first comes first.
select r.id, r.member_id, m.full_name, a.team_id, r.team_id, r.asked_at
from team_transfer r
join team t on t.id = r.team_id
join member m on m.id = r.member_id and m.subject is not null
left join membership a on a.member_id = r.member_id and a.valid_to is null
where r.outcome is null and (? or t.province_code = any(?) or t.id = any(?))
order by r.asked_at, r.id
limit ?
