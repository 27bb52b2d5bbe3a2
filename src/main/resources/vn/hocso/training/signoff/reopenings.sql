-- How often and why periods (ids) were opened again for provinces (codes), in the order of time.
select period, province_code, no, reason, granted_at
from report_exception
where period = any(?::text[]) and province_code = any(?::text[])
order by granted_at, period, province_code
