-- Replicas of the version before write papers while they are replaced, and know of no places: the database draws one for them.
alter table certificate
    alter column status_list set default 1,
    alter column status_index set default floor(random() * 1048576)::int;
