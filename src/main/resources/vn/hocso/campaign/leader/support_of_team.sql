-- What holds of a team since a month: the newest number of each month and topic.
select distinct on (month, topic) month, topic, households
from team_support
where team_id = ? and month >= ?
order by month desc, topic, id desc
