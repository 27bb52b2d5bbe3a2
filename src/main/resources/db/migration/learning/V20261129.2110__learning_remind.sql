-- How a member wants to be reminded; without a row as usual. shown_on and sent_on are the last days, in Vietnam, on which a page or a phone did.
create table reminder (
    member_id     uuid    not null constraint reminder_pkey primary key,
    off           boolean not null default false,
    put_off_until timestamptz,
    shown_on      date,
    sent_on       date
);
