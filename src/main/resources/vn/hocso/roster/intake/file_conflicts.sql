-- What a file says against itself: one number under two names (unless the row says that it is shared), or one person in two teams.
-- Each is told at the later row.
insert into roster_upload_problem (upload_id, number, col, code, detail)
select upload_id, number, 'Số điện thoại',
       case when same_name then 'member-in-two-teams' else 'phone-with-two-names' end,
       case when same_name then 'người này (cùng tên, cùng số) đã ở dòng ' || first_number || ' trong Tổ khác; mỗi người ở một Tổ.'
            else 'số này đã ở dòng ' || first_number || ' với tên khác. Nếu là một người, bạn giữ một dòng; nếu hai người dùng'
                 || ' chung số, bạn ghi “có” ở cột Dùng chung số.' end
from (
    select upload_id, number, phone, name_key, team_id, shared_phone,
           first_value(number) over one_phone as first_number,
           first_value(name_key) over one_phone = name_key as same_name,
           first_value(team_id) over one_phone = team_id as same_team
    from roster_upload_row
    where upload_id = ? and phone is not null
    window one_phone as (partition by phone order by number)
) line
where number <> first_number and case when same_name then not same_team else not shared_phone end
order by number
limit ?
