-- Takes name, number and sign-in from everything that the roster holds about a member: the account, the entry of a list that it claimed and
-- one with the same number and name that nobody claimed, the history of those entries, and files that wait to be applied. An entry stays a place
-- on its list, and what is counted stays counted, for a random id.
with erased as (
    select m.id, m.phone, m.name_key from member m where m.id = ?
),
entries as (
    update roster_entry e set full_name = '', phone = null from erased
    where e.claimed_by = erased.id
       or e.claimed_by is null and e.phone = erased.phone and e.name_key = erased.name_key
    returning e.id
),
history as (
    update roster_change c
    set old_full_name = case when old_full_name is null then null else '' end, old_phone = null
    from entries where c.entry_id = entries.id
),
files as (
    update roster_upload_row r set full_name = '', phone = null
    from erased where r.entry_id in (select id from entries) or r.phone = erased.phone and r.name_key = erased.name_key
)
update member m set subject = null, full_name = '', phone = null from erased where m.id = erased.id
returning 1
