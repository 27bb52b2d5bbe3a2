-- What provinces (codes) signed for a period and what still stands: a period that was opened again has no figures until it is signed once more.
select p.province_code, p.no, s.signed_at, s.signed_as, encode(s.digest, 'hex'), p.figures
from report_pack p
join report_signature s on s.period = p.period and s.province_code = p.province_code and s.no = p.no
where p.period = ? and p.province_code = any(?::text[])
  and not exists (select from report_exception e where e.period = p.period and e.province_code = p.province_code and e.no = p.no)
