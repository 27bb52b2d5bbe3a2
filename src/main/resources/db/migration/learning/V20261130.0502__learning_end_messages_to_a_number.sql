-- When a gateway said that the member's number takes no messages; until the member wants reminders again none is sent there.
alter table reminder add column sms_ended_at timestamptz;
