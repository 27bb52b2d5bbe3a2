-- What statements said of their activities, put together (xAPI, format=canonical). Each authority describes for itself, so
-- that none changes how another's statements look.
create table lrs_activity_definition (
    activity_id  bigint not null,
    authority_id int    not null,
    definition   text   not null,
    constraint lrs_activity_definition_pkey primary key (activity_id, authority_id)
);
