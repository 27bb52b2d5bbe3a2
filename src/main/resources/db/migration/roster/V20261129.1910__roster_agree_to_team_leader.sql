-- One purpose more: the leader of a team sees how far those of it have come who agree to that.
alter table consent drop constraint consent_purpose_known;
alter table consent add constraint consent_purpose_known
    check (purpose in ('LEARNING_RECORD', 'NAMED_REPORTS', 'MESSAGES', 'PUBLIC_NAME', 'TEAM_LEADER'));
