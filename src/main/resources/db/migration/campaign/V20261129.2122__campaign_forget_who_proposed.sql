-- Who proposed a correction is needed until somebody else has decided; the audit log keeps it.
alter table practice_correction alter column proposed_by drop not null;
update practice_correction set proposed_by = null where state <> 'SUBMITTED';
alter table practice_correction
    add constraint practice_correction_proposer_while_open check ((state = 'SUBMITTED') = (proposed_by is not null));
