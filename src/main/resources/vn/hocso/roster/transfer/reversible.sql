-- Transfers into teams of an officer's provinces since a day, of people who are still where it brought them and whose former team stands.
select r.id, r.member_id, m.full_name, r.from_team_id, r.team_id, r.moved_on
from team_transfer r
join team t on t.id = r.team_id
join member m on m.id = r.member_id and m.subject is not null
join team f on f.id = r.from_team_id and f.closed_on is null
join membership a on a.member_id = r.member_id and a.valid_to is null and a.team_id = r.team_id and a.valid_from = r.moved_on
where r.outcome = 'CONFIRMED' and r.taken_back_at is null and r.moved_on >= ? and (? or t.province_code = any(?))
  and not exists (select from team_transfer n where n.member_id = r.member_id and n.outcome = 'CONFIRMED' and n.id > r.id)
order by r.id desc
limit ?
