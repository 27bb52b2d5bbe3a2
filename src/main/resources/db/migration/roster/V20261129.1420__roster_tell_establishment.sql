-- Provinces tell how far they have come with founding teams, also down to villages, by which paper; each telling is a document of its own.
alter table establishment_status drop constraint establishment_status_known;
alter table establishment_status add constraint establishment_status_known
    check (status in ('NONE', 'INCOMPLETE', 'COMPLETE_COMMUNE', 'COMPLETE_VILLAGE'));

-- Who told a status and when: empty for what the letters say.
alter table establishment_status
    add column told_by text,
    add column told_at timestamptz,
    add constraint establishment_status_telling_whole check ((told_by is null) = (told_at is null));
