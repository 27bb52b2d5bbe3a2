-- Where a team works, for rooms that add up by place: the places of a team follow each other without a gap from the beginning of time
-- to its end, so that every day finds exactly one, also a day before the team was founded or after it was closed.
create view roster_team_place as
select id as team_id, code_set, province_code, district_code, commune_code,
       date '-infinity' as valid_from, date 'infinity' as valid_to
from team;
