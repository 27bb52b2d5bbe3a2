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
    private static final String TEAM_OF = """
            select t.* from membership m join team t on t.id = m.team_id
            where m.member_id = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)""";
    private static final String OPEN = " and (closedOn is null or closedOn >= ?2)";

    private final Session session;
    private final Jdbc jdbc;

    TeamRepository(Session session, Jdbc jdbc) {
        this.session = session;
        this.jdbc = jdbc;
    }

    Optional<TeamEntity> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The team of the membership on that day. */
    Optional<TeamEntity> of(UUID memberId, LocalDate day) {
        return jdbc.first(TEAM_OF, TeamEntity::of, memberId, day, day);
    }

    /** The person's team on that day, by membership and by claimed entry of a list. */
    Map<Population, TeamEntity> standing(UUID memberId, LocalDate day) {
        var standing = new EnumMap<Population, TeamEntity>(Population.class);
        jdbc.list(STANDING, row -> Map.entry(Population.valueOf(row.getString("population")), TeamEntity.of(row)), memberId,
                day, day, memberId, day, day).forEach(team -> standing.putIfAbsent(team.getKey(), team.getValue()));
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

    /** Teams that work anywhere in the unit and were founded by that day. */
    List<TeamEntity> within(Unit unit, LocalDate day) {
        return list(switch (unit.level()) {
            case PROVINCE -> "provinceCode = ?1";
            case DISTRICT -> "districtCode = ?1";
            case COMMUNE -> "communeCode = ?1";
        } + " and foundedOn <= ?2" + OPEN, unit.code(), day);
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
}
