-- Facts about this installation that are written once and never differ between replicas: the base of every IRI, the
-- offset of a demonstration clock.
create table setting (
    name  text not null constraint setting_pkey primary key,
    value text not null
);
