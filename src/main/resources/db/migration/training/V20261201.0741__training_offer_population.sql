-- Who with an account came into a group of which rates are told, and who left it, as it was told; for rooms that count something else of the same people.
create view training_population as
select population, member_id, team_id, province_code, day, known_on, delta
from population_change where member_id is not null;
