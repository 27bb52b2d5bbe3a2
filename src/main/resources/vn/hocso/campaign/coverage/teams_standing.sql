-- How many teams of each of some provinces stand on a day.
select t.province_code, count(*)
from team t
where t.province_code = any(?::text[]) and t.founded_on <= ? and (t.closed_on is null or t.closed_on >= ?)
group by 1
