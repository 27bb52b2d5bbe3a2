-- When somebody is counted only the sums of their province are read again. Its rows are found without those of the others; counting itself changes
-- no column of it.
create index province_period_province_idx on province_period (province_code, rule, grain, starts_on);

-- A province that has sums has a mark, also where they are older than marks are.
insert into province_tally_mark (province_code, mark)
select province_code, hashtextextended(gen_random_uuid()::text, 0) from province_period group by 1
on conflict (province_code) do nothing;
