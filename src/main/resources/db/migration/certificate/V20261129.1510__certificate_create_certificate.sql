-- That a member met a rule of "trained", on paper. What was printed stays as it was; the name leaves the row when the paper is revoked
-- or the person is erased. `replaces` makes a chain without branches, at whose end stands the one paper that holds.
create table certificate (
    code              text        not null constraint certificate_pkey primary key
                      constraint certificate_code_form check (code ~ '^[2-9A-HJKMNP-Z]{10}$'),
    member_id         uuid        not null constraint certificate_member_fkey references member,
    rule              text        not null constraint certificate_rule_fkey references trained_rule,
    course            text        not null,
    statement_id      uuid        not null,
    completed_at      timestamptz not null,
    name              text        not null constraint certificate_name_nfc check (name is nfc normalized),
    issued_at         timestamptz not null,
    replaces          text        constraint certificate_replaces_key unique
                      constraint certificate_replaces_fkey references certificate,
    revoked_at        timestamptz,
    revocation_reason text        constraint certificate_reason_known check (revocation_reason in ('NAME_CORRECTED')),
    constraint certificate_revocation_whole check ((revoked_at is null) = (revocation_reason is null)),
    constraint certificate_revoked_nameless check (revoked_at is null or name = '')
);
create unique index certificate_one_holds_key on certificate (member_id, rule) where revoked_at is null;
create index certificate_member_idx on certificate (member_id);
