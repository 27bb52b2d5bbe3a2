-- Browsers that asked to be reminded: where their push service takes messages, and the keys that only they can read with. A browser belongs to whoever asked
-- on it last.
create table push_subscription (
    member_id uuid        not null,
    endpoint  text        not null constraint push_subscription_endpoint_key unique,
    p256dh    bytea       not null constraint push_subscription_p256dh_point check (octet_length(p256dh) = 65),
    auth      bytea       not null constraint push_subscription_auth_size check (octet_length(auth) = 16),
    asked_at  timestamptz not null,
    constraint push_subscription_pkey primary key (member_id, endpoint)
);
