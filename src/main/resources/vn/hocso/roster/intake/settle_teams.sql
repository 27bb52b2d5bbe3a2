-- Teams that the file would found and that somebody else has founded since it was read: the rows go to those.
with founded as (
    delete from roster_upload_team n
    using team t
    where n.upload_id = ? and t.code_set = ? and t.province_code = ? and t.closed_on is null
      and t.commune_code is not distinct from n.commune_code and t.district_code is not distinct from n.district_code
      and roster_name_key(t.name) = roster_name_key(n.name)
      and roster_name_key(coalesce(t.hamlet, '')) = roster_name_key(coalesce(n.hamlet, ''))
    returning n.team_id as planned, t.id as standing
)
update roster_upload_row r set team_id = f.standing from founded f where r.upload_id = ? and r.team_id = f.planned
