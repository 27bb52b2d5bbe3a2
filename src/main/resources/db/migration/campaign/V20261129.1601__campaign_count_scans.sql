-- How often the address of a printed code was opened on a day (Vietnam's date) by people who are in no team yet. Nothing about the person, the
-- phone or the network is kept, so whoever opens it twice is counted twice. team_id is null for the code of the whole country.
create table campaign_scan (
    code    text   not null,
    day     date   not null,
    team_id bigint,
    scans   bigint not null constraint campaign_scan_counts check (scans > 0),
    constraint campaign_scan_pkey primary key (code, day)
);
create index campaign_scan_team_idx on campaign_scan (team_id);
