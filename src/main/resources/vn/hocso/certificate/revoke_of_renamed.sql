-- The papers that hold and bear another name than the person has by now.
update certificate c set revoked_at = greatest(?, c.issued_at), revocation_reason = ?, name = ''
from member m
where m.id = ? and c.member_id = m.id and c.revoked_at is null and c.name <> m.full_name
