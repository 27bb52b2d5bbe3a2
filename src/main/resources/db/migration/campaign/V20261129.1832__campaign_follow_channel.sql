-- What is known of members following the programme's channel, act by act; of a day the last act until its end holds. A member says it
-- (DECLARED) or takes it back (NONE), the leader or the channel confirms it (CONFIRMED), the channel says that they left (UNFOLLOWED).
-- Rows are added and never changed. `at` is when it happened, told_at when it was told.
create table channel_act (
    member_id uuid        not null,
    no        int         not null,
    at        timestamptz not null,
    grade     text        not null constraint channel_act_grade_known
              check (grade in ('NONE', 'DECLARED', 'CONFIRMED', 'UNFOLLOWED')),
    source    text        not null constraint channel_act_source_known check (source in ('MEMBER', 'LEADER', 'CHANNEL')),
    told_at   timestamptz not null,
    constraint channel_act_pkey primary key (member_id, no)
);

-- The code that a member is to send to the channel; only its hash. Used once, within a day.
create table channel_code (
    member_id  uuid        not null constraint channel_code_pkey primary key,
    digest     text        not null constraint channel_code_digest_key unique,
    expires_at timestamptz not null
);

-- A follower of the channel by a keyed hash, and the member who turned out to be that follower. Of strangers a row is kept for some days only.
-- follows is null when the channel never said; event_at is the time of the last event of following or leaving.
create table channel_follower (
    follower  text        not null constraint channel_follower_pkey primary key,
    member_id uuid        constraint channel_follower_member_key unique,
    follows   boolean,
    event_at  timestamptz,
    heard_at  timestamptz not null,
    constraint channel_follower_event_dated check ((follows is null) = (event_at is null))
);
create index channel_follower_strangers_idx on channel_follower (heard_at) where member_id is null;

-- How many follow the channel by its own count, whoever they are. Of a day what was told last holds.
create table channel_total (
    id      bigint      generated always as identity constraint channel_total_pkey primary key,
    day     date        not null,
    total   bigint      not null constraint channel_total_counts check (total >= 0),
    source  text        not null constraint channel_total_source_nfc check (source is nfc normalized),
    told_by text        not null, -- subject, never a name
    told_at timestamptz not null
);
create index channel_total_day_idx on channel_total (day, id);
