-- The packs of one province (or of all, null) in one period (or in all, null), oldest first, with what became of each.
select p.period, p.province_code, p.no, p.prepared_by, p.prepared_as, p.prepared_at, p.figures,
       s.signed_by, s.signed_as, s.signed_at, e.reason, e.granted_by, e.granted_at
from report_pack p
left join report_signature s on s.period = p.period and s.province_code = p.province_code and s.no = p.no
left join report_exception e on e.period = p.period and e.province_code = p.province_code and e.no = p.no
where p.period = ? and p.province_code = ?
order by p.no
