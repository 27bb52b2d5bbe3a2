-- A verb that is rare among the statements about an activity or by a person would be looked for through all of them. Only for what
-- a statement is about itself: one row a statement more, where its context may name many.
create index statement_agent_verb_idx on statement_agent (authority_id, actor_id, verb_id, stored, seq) where direct;
create index statement_activity_verb_idx on statement_activity (authority_id, activity_id, verb_id, stored, seq) where direct;
