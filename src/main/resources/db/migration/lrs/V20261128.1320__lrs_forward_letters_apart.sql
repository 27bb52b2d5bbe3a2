-- Refused statements that are sent again are counted apart from the others, so that they hold up nothing.
alter table lrs_forward_letter
    add column tries int not null default 0; -- since somebody asked for it, of those that told nothing about the statement
alter table lrs_forward_target
    add column letters_rest_until timestamptz; -- no letter is sent again before
