-- When the member who is matched with the person said that it is them. It ends with the claim.
alter table roster_entry
    add column claim_answered_at timestamptz,
    add constraint roster_entry_answer_of_claim check (claim_answered_at is null or claimed_by is not null);
