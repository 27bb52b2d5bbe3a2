-- Takes one waiting letter in hand (claim, until when) whose time has come (now) and that nobody holds any more (now), those that were
-- tried least first, so that one which fails again and again holds up no others; of two who ask at once each gets another one.
update office_letter set claim = ?, leased_until = ?, attempts = attempts + 1
where id = (
    select id from office_letter
    where state = 'WAITING' and next_at <= ? and (leased_until is null or leased_until <= ?)
    order by attempts, next_at, id
    limit 1
    for update skip locked
)
returning id, kind, province_code, written_at, message, subject, body, state, attempts, next_at, closed_at, last_error
