-- Each paper has a bit of its own in the public lists of what no longer holds. Papers that are there get theirs in an order that was
-- shuffled; rows are never deleted, so no place is ever given twice.
alter table certificate add column status_list int, add column status_index int;

update certificate c set status_list = 1, status_index = place.index
from (select code, row_number() over (order by code) as nth from certificate) paper
join (select index, row_number() over (order by gen_random_uuid()) as nth from generate_series(0, 1048575) index
      where exists (select from certificate)) place using (nth)
where paper.code = c.code;

alter table certificate
    alter column status_list set not null,
    alter column status_index set not null,
    add constraint certificate_status_list_positive check (status_list > 0),
    add constraint certificate_status_index_within check (status_index between 0 and 1048575),
    add constraint certificate_status_place_key unique (status_list, status_index);
create index certificate_revoked_idx on certificate (status_list, status_index) where revoked_at is not null;
