package vn.hocso.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

@ApplicationScoped
class TeamRepository implements PanacheRepository<TeamEntity> {

    private static final String STANDING = Sql.load(TeamRepository.class, "standing.sql");
    private static final String WITHIN = Sql.load(TeamRepository.class, "teams_within.sql");
    private static final String PLACED = "select t.id, t.code, t.name, t.level, t.code_set, p.province_code, p.district_code,"
            + " p.commune_code, t.hamlet, t.founded_on, t.closed_on from team t join roster_team_place p on p.team_id = t.id";
    private static final String TEAM_OF = PLACED + " join membership m on m.team_id = t.id where m.member_id = ?"
            + " and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?) and ? between p.valid_from and p.valid_to";
    private static final String TEAM_ON = PLACED + " where t.id = ? and ? between p.valid_from and p.valid_to";
    private static final String HOLD = "select closed_on from team where id = ? for key share";
    private static final String PRINTED_LATER = "select team_id from team_code_replacement where new_code = ?";
    private static final String OPEN = " and (closedOn is null or closedOn >= ?2)";

    private final Session session;
    private final Jdbc jdbc;

    TeamRepository(Session session, Jdbc jdbc) {
        this.session = session;
        this.jdbc = jdbc;
    }

    /** @param code the one that the team was founded with, or one that was printed for it later */
    Optional<TeamEntity> byCode(String code) {
        return find("code", code).firstResultOptional()
                .or(() -> jdbc.first(PRINTED_LATER, row -> row.getLong(1), code).flatMap(this::findByIdOptional));
    }

    /** The team of the membership on that day, where it worked then. */
    Optional<TeamEntity> of(UUID memberId, LocalDate day) {
        return jdbc.first(TEAM_OF, TeamEntity::of, memberId, day, day, day);
    }

    /** The team where it worked on that day. */
    Optional<TeamEntity> on(long id, LocalDate day) {
        return jdbc.first(TEAM_ON, TeamEntity::of, id, day);
    }

    /** Whether it is, and it will not be before the transaction ends: whoever merges it waits, as for the reference of a membership to it. */
    boolean isClosed(long id, LocalDate day) {
        LocalDate closedOn = jdbc.list(HOLD, row -> row.getObject(1, LocalDate.class), id).get(0);
        return closedOn != null && day.isAfter(closedOn);
    }

    /** The person's team on that day, by membership and by claimed entry of a list. */
    Map<Population, TeamEntity> standing(UUID memberId, LocalDate day) {
        var standing = new EnumMap<Population, TeamEntity>(Population.class);
        jdbc.list(STANDING, row -> Map.entry(Population.valueOf(row.getString("population")), TeamEntity.of(row)), memberId,
                day, day, memberId, day, day, day).forEach(team -> standing.putIfAbsent(team.getKey(), team.getValue()));
        return standing;
    }

    /** Teams that work in the unit itself: in a commune, or in a district without naming a commune. */
    List<TeamEntity> in(Unit unit, LocalDate day) {
        return list(switch (unit.level()) {
            case PROVINCE -> "provinceCode = ?1 and districtCode is null";
            case DISTRICT -> "districtCode = ?1 and communeCode is null";
            case COMMUNE -> "communeCode = ?1";
        } + OPEN, unit.code(), day);
    }

    /**
     * Teams that worked anywhere in the unit on that day and stood then.
     *
     * @param path of units, the province first, the unit last
     * @param knownOn as far as it was known at the end of that day; null for everything known by now
     */
    List<TeamEntity> within(List<Unit> path, LocalDate day, LocalDate knownOn) {
        return jdbc.list(WITHIN, TeamEntity::of, day, knownOn, path.get(0).code(), code(path, 1), code(path, 2));
    }

    /** How many teams work in each unit directly below a province or district, at whatever level. */
    Map<String, Integer> countBelow(Unit unit, LocalDate day) {
        String query = switch (unit.level()) {
            case PROVINCE ->
                "select districtCode, count(*) from TeamEntity where provinceCode = ?1 and districtCode is not null"
                        + OPEN + " group by districtCode";
            case DISTRICT -> "select communeCode, count(*) from TeamEntity where districtCode = ?1 and communeCode is not null"
                    + OPEN + " group by communeCode";
            case COMMUNE -> null;
        };
        return query == null
                ? Map.of()
                : session.createQuery(query, Object[].class).setParameter(1, unit.code())
                        .setParameter(2, day).getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    private static String code(List<Unit> path, int level) {
        return path.size() > level ? path.get(level).code() : null;
    }
}
