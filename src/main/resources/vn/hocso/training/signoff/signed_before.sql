-- The figures that a province signed last on the same line before a moment.
select p.figures
from report_signature s
join report_pack p on p.period = s.period and p.province_code = s.province_code and p.no = s.no
join report_period r on r.id = p.period
where r.line = ? and s.province_code = ? and s.signed_at < ?
order by s.signed_at desc
limit 1
