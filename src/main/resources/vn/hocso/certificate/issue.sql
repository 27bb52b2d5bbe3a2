-- One more certificate, in the place of the revoked one that has no successor yet. None while one of that member and rule holds:
-- a form that is sent twice leaves one paper. None either when the code or the bit that was drawn is another paper's.
insert into certificate (code, member_id, rule, course, statement_id, completed_at, name, issued_at, replaces, status_list,
                         status_index)
select ?, m.id, ?, ?, ?, ?, m.full_name, ?,
       (select c.code from certificate c where c.member_id = m.id and c.rule = ? and c.revoked_at is not null
          and not exists (select from certificate n where n.replaces = c.code)), ?, ?
from member m where m.id = ?
on conflict do nothing
