-- Gives a province a new mark: what was remembered of its figures holds no longer.
insert into province_tally_mark (province_code, mark) values (?, hashtextextended(gen_random_uuid()::text, 0))
on conflict (province_code) do update set mark = excluded.mark
