-- Keys with which phones sign what they hand to the leader of the team. Public parts only.
create table phone_key (
    member_id  uuid        not null,
    key_id     text        not null, -- RFC 7638 thumbprint
    jwk        text        not null,
    since      timestamptz not null,
    revoked_at timestamptz,
    constraint phone_key_pkey primary key (member_id, key_id)
);

-- A parcel that a leader carried, and what became of it. Once a parcel and leader; sent again it changes nothing.
create table relay_receipt (
    member_id   uuid        not null,
    parcel      text        not null, -- SHA-256 of what was signed
    relayer_id  uuid        not null,
    key_id      text        not null,
    received_at timestamptz not null,
    attempts    int         not null,
    doubtful    int         not null, -- of which the times are not believed
    refused     int         not null,
    constraint relay_receipt_pkey primary key (member_id, parcel, relayer_id)
);
create index relay_receipt_relayer_idx on relay_receipt (relayer_id, received_at desc);

-- Who carried what a device told; null for the device itself.
alter table attempt_told add column relayed_by uuid;
