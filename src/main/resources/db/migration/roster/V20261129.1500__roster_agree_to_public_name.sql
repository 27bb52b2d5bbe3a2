-- One purpose more: the name on the page where a certificate is checked.
alter table consent drop constraint consent_purpose_known;
alter table consent add constraint consent_purpose_known
    check (purpose in ('LEARNING_RECORD', 'NAMED_REPORTS', 'MESSAGES', 'PUBLIC_NAME'));
