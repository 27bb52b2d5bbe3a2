-- The letters and reports that figures and clusters come from. `number_printed` is what the document itself shows;
-- where it shows none, the numbers under which others cite it are in source_citation, also when they contradict each other.
-- `cited_as` is how a page names the document beside a figure.
create table source_document (
    id             text not null constraint source_document_pkey primary key,
    kind           text not null constraint source_document_kind_known
                   check (kind in ('LETTER', 'PLAN', 'PRESS', 'DATASET')),
    title          text not null,
    cited_as       text not null,
    issuer         text not null,
    addressee      text,
    number_printed text,
    issued_on      date,
    note           text
);

create table source_citation (
    source_id text not null constraint source_citation_source_fkey references source_document,
    number    text not null,
    dated     date,
    cited_by  text not null,
    note      text,
    constraint source_citation_pkey primary key (source_id, number, cited_by)
);

-- Figures of the whole country that an office published; never spread over provinces.
create table official_figure (
    kind        text    not null constraint official_figure_kind_known
                check (kind in ('PROVINCES_WITH_TEAMS', 'TEAMS', 'MEMBERS')),
    as_of       date    not null,
    source_id   text    not null constraint official_figure_source_fkey references source_document,
    value       int     not null constraint official_figure_value_positive check (value > 0),
    lower_bound boolean not null default false,
    constraint official_figure_pkey primary key (kind, as_of, source_id)
);

-- How far a province had come with founding teams, by commune level: `inferred` when no letter states it.
create table establishment_status (
    code_set  text    not null,
    unit_code text    not null,
    as_of     date    not null,
    status    text    not null constraint establishment_status_known
              check (status in ('NONE', 'INCOMPLETE', 'COMPLETE_COMMUNE')),
    source_id text    not null constraint establishment_status_source_fkey references source_document,
    inferred  boolean not null,
    constraint establishment_status_pkey primary key (code_set, unit_code, as_of),
    constraint establishment_status_unit_fkey foreign key (code_set, unit_code) references admin_unit (code_set, code)
);
