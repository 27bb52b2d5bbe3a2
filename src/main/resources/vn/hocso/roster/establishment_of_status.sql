-- Provinces of which that was said last of how far they had come with founding teams: by a day, and told before a moment.
select said.unit_code
from (select distinct on (unit_code) unit_code, status
      from establishment_status
      where code_set = ? and as_of <= ? and (told_at is null or told_at < coalesce(?::timestamptz, 'infinity'))
      order by unit_code, as_of desc) said
where said.status = ?
