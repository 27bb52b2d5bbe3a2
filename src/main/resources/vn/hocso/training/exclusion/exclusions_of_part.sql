-- Exclusions of which completions by a rule lie in a part of the country, as they stood at the end of a day (null: now, with those lifted), newest
-- first, each with how many of its completions lie there and had happened up to another day.
select x.id, x.kind, x.within, x.within_name, x.flag, x.reason, x.decided_at, x.excluded_on, x.lifted_at, x.lifted_on, x.lift_reason,
       count(*)
from exclusion x
join excluded_completion e on e.exclusion_id = x.id
join completion c on c.member_id = e.member_id and c.rule = e.rule
left join roster_team_place_known p on p.team_id = c.team_id
    and (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date between p.valid_from and p.valid_to
    and coalesce(?::date, 'infinity') between p.known_from and p.known_to
where c.rule = ? and (c.event_at at time zone 'Asia/Ho_Chi_Minh')::date <= ?
  and (?::date is null or (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date <= ? and x.excluded_on <= ?
       and (x.lifted_on is null or x.lifted_on > ?))
  and (?::text[] is null or p.province_code = any(?::text[]))
  and (?::text is null or p.district_code = ?) and (?::text is null or p.commune_code = ?)
  and (?::bigint is null or c.team_id = ?)
group by x.id
order by x.decided_at desc, x.id desc
