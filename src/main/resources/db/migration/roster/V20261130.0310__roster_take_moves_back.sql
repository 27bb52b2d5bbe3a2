-- A move that was told wrongly is taken back as well, with its reason. It stays on record.
alter table team_decision
    add column taken_back_reason text,
    drop constraint team_decision_taken_back_is_merger,
    add constraint team_decision_taken_back_is_change check (taken_back_on is null or kind in ('MERGER', 'MOVE')),
    add constraint team_decision_taken_back_reason_written check (length(btrim(taken_back_reason)) >= 10),
    add constraint team_decision_move_taken_back_has_reason check (taken_back_on is null or kind <> 'MOVE' or taken_back_reason is not null),
    add constraint team_decision_reason_of_taking_back check (taken_back_reason is null or taken_back_on is not null);
