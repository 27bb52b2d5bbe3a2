-- Spellings met in the letters and in public lists. Marks, hyphens, dots and words like "tỉnh" are folded away before
-- the comparison, so only what folding cannot reach is here.
insert into unit_alias (code_set, alias_key, unit_code, alias) values
('DMHC-2022', 'bac can', '06', 'Bắc Cạn'),
('DMHC-2022', 'dac lac', '66', 'Đắc Lắc'),
('DMHC-2022', 'dak lac', '66', 'Đak Lăk'),
('DMHC-2022', 'dac nong', '67', 'Đắc Nông'),
('DMHC-2022', 'kontum', '62', 'Kontum'),
('DMHC-2022', 'tt hue', '46', 'TT. Huế'),
('DMHC-2022', 'sai gon', '79', 'Sài Gòn'),
('DMHC-2022', 'hcm', '79', 'TP. HCM'),
('DMHC-2022', 'tphcm', '79', 'TPHCM'),
('DMHC-2022', 'brvt', '77', 'BR-VT'),
-- The code of commune Cầu Đất (Hải Phòng) in exports up to 2021.
('DMHC-2022', '11353', '11344', '11353');
