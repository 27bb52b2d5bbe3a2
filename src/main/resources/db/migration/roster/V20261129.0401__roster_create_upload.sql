-- How often the roster of a province was changed by files. Whoever changes it holds the row; a comparison with an older version
-- is no longer true.
create table roster_scope (
    code_set      text   not null,
    province_code text   not null,
    version       bigint not null default 0,
    constraint roster_scope_pkey primary key (code_set, province_code),
    constraint roster_scope_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code)
);

-- A file that an officer sent, from its reading to its application. COMPLETE names everybody of the province: who is not in it has
-- left. ADDITION only adds and changes. `turn` tells tries apart; `moved_at` is when somebody was last at it.
create table roster_upload (
    id             uuid        not null constraint roster_upload_pkey primary key,
    code_set       text        not null,
    province_code  text        not null,
    coverage       text        not null constraint roster_upload_coverage_known check (coverage in ('COMPLETE', 'ADDITION')),
    effective_on   date        not null,
    name           text        not null,
    digest         text        not null,
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null,
    state          text        not null constraint roster_upload_state_known check (state in
                   ('READING', 'INVALID', 'READY', 'APPLYING', 'APPLIED', 'REVERTING', 'REVERTED', 'DISCARDED')),
    turn           int         not null default 1,
    done           int         not null default 0,
    moved_at       timestamptz not null,
    reason         text,
    problems       int         not null default 0,
    roster_version bigint,
    roster_size    int         not null default 0,
    added          int         not null default 0,
    changed        int         not null default 0,
    moved          int         not null default 0,
    gone           int         not null default 0,
    unchanged      int         not null default 0,
    duplicate      int         not null default 0,
    multi_match    int         not null default 0,
    uncounted      int         not null default 0,
    new_teams      int         not null default 0,
    import_id      bigint,
    constraint roster_upload_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code)
);
create unique index roster_upload_one_busy_key on roster_upload (code_set, province_code)
    where state in ('READING', 'APPLYING', 'REVERTING');
create index roster_upload_newest_idx on roster_upload (uploaded_at desc);

-- A person as the file names them; deleted when the file is applied or put away. `outcome` is what the comparison with the roster
-- found, `entry_id` whom it found. Role and audience that the file does not tell are null.
create table roster_upload_row (
    upload_id    uuid    not null constraint roster_upload_row_upload_fkey references roster_upload,
    number       int     not null,
    full_name    text    not null,
    name_key     text    not null generated always as (roster_name_key(full_name)) stored,
    phone        text,
    shared_phone boolean not null,
    team_id      bigint  not null,
    role         text,
    audience     text,
    valid_from   date,
    outcome      text,
    entry_id     bigint,
    constraint roster_upload_row_pkey primary key (upload_id, number)
);

-- A person of the roster whom a complete file does not name.
create table roster_upload_leaver (
    upload_id uuid   not null constraint roster_upload_leaver_upload_fkey references roster_upload,
    entry_id  bigint not null,
    constraint roster_upload_leaver_pkey primary key (upload_id, entry_id)
);

-- A team that the file names and the roster does not have; it is founded when the file is applied.
create table roster_upload_team (
    upload_id     uuid   not null constraint roster_upload_team_upload_fkey references roster_upload,
    team_id       bigint not null,
    code          text   not null,
    name          text   not null,
    level         text   not null,
    district_code text,
    commune_code  text,
    hamlet        text,
    founded_on    date   not null,
    constraint roster_upload_team_pkey primary key (upload_id, team_id)
);

-- What is wrong with a file: where, and how to write it.
create table roster_upload_problem (
    upload_id uuid not null constraint roster_upload_problem_upload_fkey references roster_upload,
    no        int  not null generated always as identity,
    number    int  not null,
    col       text not null,
    code      text not null,
    detail    text not null,
    constraint roster_upload_problem_pkey primary key (upload_id, no)
);
