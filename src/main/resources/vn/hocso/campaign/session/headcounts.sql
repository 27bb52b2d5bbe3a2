-- For each of some sessions: how many people are counted by account, code or paper (a person once, also where the line of a list was joined with an
-- account after the session), how many of them are members of teams, how many wait for an officer, how many more signed without standing on a list,
-- how many teams have somebody there, and how many communes are connected.
select s.id,
       (select count(distinct coalesce(a.member_id::text, e.claimed_by::text, a.entry_id::text))
        from session_attendance a left join roster_entry e on e.id = a.entry_id
        where a.session_id = s.id and a.counted),
       (select count(distinct coalesce(a.member_id::text, e.claimed_by::text, a.entry_id::text))
        from session_attendance a left join roster_entry e on e.id = a.entry_id
        where a.session_id = s.id and a.counted and a.audience = 'MEMBER'),
       (select count(*) from session_attendance a where a.session_id = s.id and a.counted is null),
       (select coalesce(sum(g.people), 0)
        from (select distinct on (team_id) people from session_guest where session_id = s.id order by team_id, id desc) g),
       (select count(*) from session_team t where t.session_id = s.id and t.people > 0),
       (select count(distinct c.commune_code) from session_point p join session_point_commune c on c.point_id = p.id
        where p.session_id = s.id and p.removed_at is null)
from unnest(?::bigint[]) as s (id)
