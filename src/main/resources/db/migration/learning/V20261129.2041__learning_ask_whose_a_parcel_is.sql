-- A parcel that was signed with a key which the member in it never registered: it waits until that member says whose it is.
create table waiting_parcel (
    member_id   uuid        not null,
    parcel      text        not null, -- SHA-256 of what was signed
    relayer_id  uuid        not null,
    key_id      text        not null,
    received_at timestamptz not null,
    attempts    int         not null,
    body        text        not null, -- as it came; empty when it was refused
    refused_at  timestamptz,          -- when the member said that it is somebody else's
    constraint waiting_parcel_pkey primary key (member_id, parcel)
);
create index waiting_parcel_relayer_idx on waiting_parcel (relayer_id) where refused_at is null;
