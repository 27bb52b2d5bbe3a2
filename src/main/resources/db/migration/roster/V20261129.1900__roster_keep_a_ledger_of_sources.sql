-- Where in its document each figure stands, and documents and figures that an installation adds: who told them and when. Nothing is deleted:
-- what was wrong is withdrawn with a reason and stays in sight. What came with the product has nobody who told it.
alter table source_document
    add column address           text,
    add column told_by           text,
    add column told_at           timestamptz,
    add constraint source_document_telling_whole check ((told_by is null) = (told_at is null)),
    add constraint source_document_cited_once unique (cited_as),
    drop constraint source_document_kind_known,
    add constraint source_document_kind_known check (kind in ('LETTER', 'PLAN', 'PRESS', 'DATASET', 'REPORT'));

alter table official_figure
    drop constraint official_figure_pkey,
    add column id                bigint generated always as identity constraint official_figure_pkey primary key,
    add column place             text,
    add column told_by           text,
    add column told_at           timestamptz,
    add column withdrawn_by      text,
    add column withdrawn_at      timestamptz,
    add column withdrawn_because text,
    add constraint official_figure_telling_whole check ((told_by is null) = (told_at is null)),
    add constraint official_figure_withdrawal_whole
        check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_because is null)),
    add constraint official_figure_of_letters_stays check (told_by is not null or withdrawn_by is null);
create unique index official_figure_said_once on official_figure (kind, as_of, source_id) where withdrawn_at is null;

alter table establishment_status add column place text;
alter table cluster_scheme add column place text;

-- Other words by which pages cite a document.
create table source_wording (
    wording   text not null constraint source_wording_pkey primary key,
    source_id text not null constraint source_wording_source_fkey references source_document
);

insert into source_wording (wording, source_id) values
('Công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022', 'S1'),
('Kế hoạch kèm theo công văn của Bộ Thông tin và Truyền thông gửi UBND các tỉnh, thành phố, tháng 9/2022', 'S1');

update official_figure set place = 'đoạn mở đầu' where source_id in ('S0', 'S1');
update establishment_status set place = 'chú thích 1' where source_id = 'S1' and not inferred;
update establishment_status set place = 'chú thích 1' where source_id = 'S0' and status = 'NONE' and not inferred;
update establishment_status set place = 'chú thích 2' where source_id = 'S0' and status = 'INCOMPLETE' and not inferred;
update cluster_scheme set place = 'bảng của kế hoạch kèm theo' where code = 'MIC-2022';
update cluster_scheme set place = 'mục 3, chỉ nhắc tên, không kê các cụm' where code = 'TWD-2022';
