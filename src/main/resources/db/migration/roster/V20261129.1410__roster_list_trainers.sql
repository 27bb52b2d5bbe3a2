-- Trainers are on lists beside members and cadres; only members enter the denominator of members.
alter table roster_membership drop constraint roster_membership_audience_known;
alter table roster_membership add constraint roster_membership_audience_known
    check (audience in ('MEMBER', 'YOUTH_UNION', 'TRAINER'));
