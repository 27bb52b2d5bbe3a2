-- Which member a signed-in person is, for the queries of other rooms: they read this, never the table, so that a page asks once for
-- what it shows of a person.
create view roster_member_of_subject as
select subject, id as member_id from member where subject is not null;
