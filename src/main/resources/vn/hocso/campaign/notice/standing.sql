-- What a member said to have read of these notices, and a row with 0 for whoever leads a team on that day. Values: member, ids, member, day, day.
select notice_id, version from notice_receipt where member_id = ? and notice_id = any(?::bigint[])
union all
select 0, 0 where exists (select from roster_leader_of_team
                          where member_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?))
