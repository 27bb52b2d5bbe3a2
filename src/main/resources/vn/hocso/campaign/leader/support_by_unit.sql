-- What holds of a month for each unit, by topic and (topic empty) in all: of the provinces of the country, or of the districts of one province (empty for teams of a whole province).
select case when ?::text is null then t.province_code else coalesce(t.district_code, '') end as unit, s.topic, sum(s.households),
    count(distinct s.team_id)
from (select distinct on (team_id, topic) team_id, topic, households
      from team_support
      where month = ?
      order by team_id, topic, id desc) s
join team t on t.id = s.team_id
where ?::text is null or t.province_code = ?
group by grouping sets ((1, 2), (1))
