-- A browser that a member learns with. The random id is made there; the difference of its clock is looked at with every contact.
create table learner_device (
    member_id     uuid        not null,
    device        uuid        not null,
    registered_at timestamptz not null,
    seen_at       timestamptz not null,
    clock_since   timestamptz not null, -- since when the difference is what it is
    ahead_ms      bigint      not null, -- by how much our clock is ahead of the device's
    constraint learner_device_pkey primary key (member_id, device)
);

-- What a device told of an attempt, once a contact that brought something new: the times as it told them, and what we made of them.
create table attempt_told (
    member_id   uuid        not null,
    attempt     uuid        not null,
    received_at timestamptz not null,
    device      uuid        not null,
    ahead_ms    bigint      not null,
    told_from   timestamptz not null, -- by the device's clock, not corrected
    told_until  timestamptz not null,
    doubt       text,                 -- why the times are not plausible; null when they are
    constraint attempt_told_pkey primary key (member_id, attempt, received_at)
);

-- What could not be recorded, as it was told, for somebody to look at. Once an attempt and reason.
create table sync_refused (
    member_id   uuid        not null,
    attempt     uuid        not null,
    code        text        not null,
    received_at timestamptz not null,
    device      uuid        not null,
    told        text        not null, -- JSON
    constraint sync_refused_pkey primary key (member_id, attempt, code)
);

-- Whether the time is sure. Of several times of passing that are told for a lesson the best one stands, until a rule of "trained" was met by it.
alter table attempt_answer add column proven boolean not null default true;
alter table lesson_passed add column proven boolean not null default true;
