-- Every document with the numbers by which others cite it, a row for each; letters of the campaign first, then what was added, as it was added.
select d.id, d.kind, d.title, d.cited_as, d.issuer, d.addressee, d.number_printed, d.issued_on, d.note, d.address, d.told_at,
    c.number, c.dated, c.cited_by, c.note
from source_document d
left join source_citation c on c.source_id = d.id
where d.id not like 'TOLD-%'
order by d.told_at nulls first, array_position(array['LETTER', 'PLAN', 'PRESS', 'DATASET', 'REPORT'], d.kind), d.id, c.number
