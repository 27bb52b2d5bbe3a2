-- Who changed or exported what that others rely on, and when. Rows are added and never changed.
create table audit_log (
    id     bigint      generated always as identity constraint audit_log_pkey primary key,
    at     timestamptz not null,
    actor  text        not null, -- subject, never a name
    action text        not null,
    object text        not null,
    detail text        not null
);

create index audit_log_object_idx on audit_log (object, id);

create function audit_log_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'audit_log only grows' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_log_only_grows before update or delete or truncate on audit_log
    for each statement execute function audit_log_only_grows();
