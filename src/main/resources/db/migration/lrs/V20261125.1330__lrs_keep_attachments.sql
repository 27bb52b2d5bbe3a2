-- Files that belong to statements, once for each digest (SHA-2 in lower-case hexadecimal), in portions of 256 kB: neither side
-- ever holds a whole one in memory.
create table lrs_attachment (
    sha2   text   not null constraint lrs_attachment_pkey primary key,
    length bigint not null
);

create table lrs_attachment_portion (
    sha2    text  not null constraint lrs_attachment_portion_sha2_fkey references lrs_attachment,
    place   int   not null,
    content bytea not null,
    constraint lrs_attachment_portion_pkey primary key (sha2, place)
);

-- Pictures and documents are packed already.
alter table lrs_attachment_portion alter column content set storage external;

-- Which files came with which statement: knowing a digest is not enough to see a file.
create table statement_attachment (
    statement_id uuid not null,
    sha2         text not null constraint statement_attachment_sha2_fkey references lrs_attachment,
    constraint statement_attachment_pkey primary key (statement_id, sha2)
);
