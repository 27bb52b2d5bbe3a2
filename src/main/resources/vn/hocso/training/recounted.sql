-- Every difference counted again, for the length of a transaction.
create temporary table recounted on commit drop as
select team_id, province_code, rule, day, known_on, sum(people_registered)::int as people_registered,
       sum(people_roster)::int as people_roster, sum(trained_proven)::int as trained_proven,
       sum(trained_unproven)::int as trained_unproven, sum(trained_registered)::int as trained_registered,
       sum(trained_roster)::int as trained_roster, sum(matched_roster)::int as matched_roster
from tally_difference
group by 1, 2, 3, 4, 5
