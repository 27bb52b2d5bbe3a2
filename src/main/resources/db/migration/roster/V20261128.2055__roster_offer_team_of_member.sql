-- Which team a member is in from the first to the last day, with the codes that facts are stamped with; for the queries of other
-- rooms, as roster_member_of_subject is.
create view roster_team_of_member as
select m.member_id, m.valid_from, m.valid_to, t.id as team_id, t.code as team_code, t.province_code, t.commune_code
from membership m
join team t on t.id = m.team_id;
