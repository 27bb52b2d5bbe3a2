-- A training session face to face: one afternoon of one province. Its cluster's window is not kept here: that is what the letter says of the cluster,
-- and the letter leaves some empty. The secret makes the codes on the screen of the room. Rows are never deleted: a session that does not take place
-- is cancelled, one that is over is closed.
create table training_session (
    id            bigint      generated always as identity constraint training_session_pkey primary key,
    code_set      text        not null,
    province_code text        not null,
    held_on       date        not null,
    starts_at     time        not null,
    ends_at       time        not null,
    venue         text        not null constraint training_session_venue_nfc check (venue is nfc normalized),
    topic         text        not null constraint training_session_topic_nfc check (topic is nfc normalized),
    speakers      text        not null constraint training_session_speakers_nfc check (speakers is nfc normalized),
    audience      text        not null constraint training_session_audience_known
                  check (audience in ('MEMBERS', 'YOUTH_UNION', 'BOTH')),
    secret        bytea       not null constraint training_session_secret_long check (length(secret) = 32),
    version       int         not null default 1,
    planned_by    text        not null,
    planned_at    timestamptz not null,
    closed_by     text,
    closed_at     timestamptz,
    cancelled_by  text,
    cancelled_at  timestamptz,
    constraint training_session_province_fkey foreign key (code_set, province_code) references admin_unit (code_set, code),
    constraint training_session_hours_ordered check (starts_at < ends_at),
    constraint training_session_closure_whole check ((closed_by is null) = (closed_at is null)),
    constraint training_session_cancellation_whole check ((cancelled_by is null) = (cancelled_at is null)),
    constraint training_session_ends_once check (closed_at is null or cancelled_at is null)
);
create index training_session_province_idx on training_session (province_code, held_on);
create index training_session_day_idx on training_session (held_on);

-- A place that is connected to the room (điểm cầu). Its code is printed and is good on the day of the session alone.
create table session_point (
    id         bigint      generated always as identity constraint session_point_pkey primary key,
    session_id bigint      not null constraint session_point_session_fkey references training_session,
    name       text        not null constraint session_point_name_nfc check (name is nfc normalized),
    code       text        not null constraint session_point_code_key unique
               constraint session_point_code_shape check (code ~ '^[2-9A-HJKMNP-Z]{8}$'),
    added_by   text        not null,
    added_at   timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    constraint session_point_removal_whole check ((removed_by is null) = (removed_at is null))
);
create index session_point_session_idx on session_point (session_id);

-- Which communes a point connects.
create table session_point_commune (
    point_id     bigint not null constraint session_point_commune_point_fkey references session_point,
    code_set     text   not null,
    commune_code text   not null,
    constraint session_point_commune_pkey primary key (point_id, commune_code),
    constraint session_point_commune_unit_fkey foreign key (code_set, commune_code) references admin_unit (code_set, code)
);
