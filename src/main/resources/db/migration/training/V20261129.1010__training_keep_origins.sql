-- From where a completion was told, for 30 days: that many people completed from one phone or one network within minutes is seen so, and nobody can be
-- found by it. Both are keyed hashes (HMAC-SHA-256, 16 bytes) under the day's key; no address and no name of a browser is kept anywhere.
create table completion_origin (
    member_id   uuid        not null,
    rule        text        not null,
    received_at timestamptz not null,
    device      bytea       not null constraint completion_origin_device_is_hash check (octet_length(device) = 16),
    address     bytea       not null constraint completion_origin_address_is_hash check (octet_length(address) = 16),
    constraint completion_origin_pkey primary key (member_id, rule),
    constraint completion_origin_completion_fkey foreign key (member_id, rule) references completion
);
create index completion_origin_received_idx on completion_origin (received_at);

-- The key of a day, drawn at random and deleted when the day is over: from then on nobody can tell what a hash was made of.
create table origin_key (
    day date  not null constraint origin_key_pkey primary key,
    key bytea not null constraint origin_key_is_long check (octet_length(key) = 32)
);

alter table completion_flag drop constraint completion_flag_known;
alter table completion_flag add constraint completion_flag_known
    check (flag in ('TOO_FAST', 'BEFORE_TEAM', 'NOT_ON_LIST', 'SHARED_PHONE', 'IMPOSSIBLE_CLOCK', 'BURST'));
