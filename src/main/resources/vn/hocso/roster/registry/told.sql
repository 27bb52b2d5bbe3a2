-- What was told about a team, and which teams went into it (RECEIVED), the newest first.
select case when d.team_id = o.id then d.kind else 'RECEIVED' end, d.effective_on, d.number, d.dated, d.issuer,
       d.district_code, d.commune_code, b.name, b.code, d.known_on, d.taken_back_on, d.taken_back_reason
from team o
join team_decision d on d.team_id = o.id or d.into_team_id = o.id
left join team b on b.id = case when d.team_id = o.id then d.into_team_id else d.team_id end
where o.id = ?
order by d.id desc
