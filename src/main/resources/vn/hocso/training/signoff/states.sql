-- Where each province stands in a period: its newest pack, and whether it is signed and open again. Provinces without a pack are not in it.
select distinct on (p.province_code) p.province_code, p.no, p.prepared_at, s.signed_at, e.granted_at,
       (select count(*) from report_exception x where x.period = p.period and x.province_code = p.province_code)
from report_pack p
left join report_signature s on s.period = p.period and s.province_code = p.province_code and s.no = p.no
left join report_exception e on e.period = p.period and e.province_code = p.province_code and e.no = p.no
where p.period = ?
order by p.province_code, p.no desc
