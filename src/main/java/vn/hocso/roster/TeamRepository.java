package vn.hocso.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.Sql;

@ApplicationScoped
class TeamRepository implements PanacheRepository<TeamEntity> {

    private static final String STANDING = Sql.load(TeamRepository.class, "standing.sql");
    private static final String OPEN = " and (closedOn is null or closedOn >= ?2)";

    private final Session session;

    TeamRepository(Session session) {
        this.session = session;
    }

    Optional<TeamEntity> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The person's team on that day, by membership and by claimed entry of a list. */
    Map<Population, TeamEntity> standing(UUID memberId, LocalDate day) {
        return session.createNativeQuery(STANDING, Object[].class).addScalar("population", String.class)
                .addEntity("t", TeamEntity.class).setParameter("member", memberId).setParameter("day", day).getResultStream()
                .collect(Collectors.toMap(row -> Population.valueOf((String) row[0]), row -> (TeamEntity) row[1],
                        (newest, older) -> newest));
    }

    /** Teams that work in the unit itself: in a commune, or in a district without naming a commune. */
    List<TeamEntity> in(Unit unit, LocalDate day) {
        return list(switch (unit.level()) {
            case PROVINCE -> "provinceCode = ?1 and districtCode is null";
            case DISTRICT -> "districtCode = ?1 and communeCode is null";
            case COMMUNE -> "communeCode = ?1";
        } + OPEN, unit.code(), day);
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
