-- The teams that a file would found, as many as are shown, with how many people of the file each has.
with shown as materialized (
    select * from roster_upload_team where upload_id = ? order by commune_code, team_id limit ?
)
select t.name, t.hamlet, coalesce(c.name_full, d.name_full), t.founded_on, count(r.number)
from shown t
left join admin_unit c on c.code_set = ? and c.code = t.commune_code
left join admin_unit d on d.code_set = ? and d.code = t.district_code
left join roster_upload_row r on r.upload_id = t.upload_id and r.team_id = t.team_id
group by t.commune_code, t.team_id, t.name, t.hamlet, c.name_full, d.name_full, t.founded_on
order by t.commune_code, t.team_id
