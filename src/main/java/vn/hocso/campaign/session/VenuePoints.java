package vn.hocso.campaign.session;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.CheckedCode;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.ServiceClock;

/** Which places are connected to the room of a session, and which communes by them. */
@ApplicationScoped
public class VenuePoints {

    /** Of a code: seven characters and the check character. */
    private static final int FREE_CHARACTERS = 7;
    private static final String POINTS = "select id, session_id, name, code from session_point where removed_at is null";
    private static final String OF_SESSION = POINTS + " and session_id = ?";
    private static final String OF_CODE = POINTS + " and code = ?";
    private static final String OF_ID = POINTS + " and id = ?";
    private static final String COMMUNES = "select point_id, commune_code from session_point_commune where point_id = any(?::bigint[])";
    private static final String ADD = "insert into session_point (session_id, name, code, added_by, added_at) values (?, ?, ?, ?, ?)"
            + " returning id";
    private static final String CONNECT = "insert into session_point_commune (point_id, code_set, commune_code) values (?, ?, ?)";
    private static final String REMOVE = "update session_point set removed_by = ?, removed_at = ? where id = ? and session_id = ?"
            + " and removed_at is null";

    private record Row(long id, long session, String name, String code) {}

    private record Connected(long point, String commune) {}

    private final Jdbc jdbc;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final SecureRandom random = new SecureRandom();

    VenuePoints(Jdbc jdbc, Roster roster, ServiceClock clock, Event<AuditEvent> audit) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return in dictionary order */
    public List<VenuePoint> of(TrainingSession session) {
        return points(jdbc.list(OF_SESSION, VenuePoints::row, session.id()));
    }

    /** @param code as it is printed, no spaces or hyphens */
    public Optional<VenuePoint> byCode(String code) {
        return points(jdbc.list(OF_CODE, VenuePoints::row, code)).stream().findFirst();
    }

    public Optional<VenuePoint> point(long id) {
        return points(jdbc.list(OF_ID, VenuePoints::row, id)).stream().findFirst();
    }

    /**
     * @param name of the place; null for a point of its own for each commune, called after it
     * @param communes codes
     * @throws DomainException INVALID {@code communes-missing}, {@code commune-unknown}, {@code commune-elsewhere} for one of another province,
     *         {@code commune-connected} for one that has a point already; CONFLICT when the session is closed or cancelled
     */
    @Transactional
    public void add(TrainingSession session, String name, Collection<String> communes, String by) {
        session.requireChangeable();
        if (communes.isEmpty()) {
            throw DomainException.invalid("communes-missing", "Bạn chọn ít nhất một xã, phường được nối.");
        }
        List<VenuePoint> there = of(session);
        List<Unit> units = communes.stream().distinct().map(code -> commune(session, code, there)).toList();
        if (name == null) {
            units.forEach(unit -> add(session, "Điểm cầu " + unit.fullName(), List.of(unit), by));
        } else {
            add(session, name, units, by);
        }
    }

    /** It was not connected after all. */
    @Transactional
    void remove(TrainingSession session, long point, String by) {
        session.requireChangeable();
        if (jdbc.update(REMOVE, by, clock.instant(), point, session.id()) > 0) {
            audit.fire(new AuditEvent(by, "campaign.session-point", "session/" + session.id(), "removed point " + point));
        }
    }

    private void add(TrainingSession session, String name, List<Unit> communes, String by) {
        long id = jdbc.first(ADD, row -> row.getLong(1), session.id(), name, newCode(), by, clock.instant()).orElseThrow();
        communes.forEach(commune -> jdbc.update(CONNECT, id, Units.CODE_SET, commune.code()));
        audit.fire(new AuditEvent(by, "campaign.session-point", "session/" + session.id(),
                "added point " + id + " of " + communes.stream().map(Unit::code).collect(Collectors.joining(" "))));
    }

    private Unit commune(TrainingSession session, String code, List<VenuePoint> there) {
        Unit commune = roster.unit(code).filter(unit -> unit.level() == UnitLevel.COMMUNE).orElseThrow(() -> DomainException
                .invalid("commune-unknown", "Không có xã, phường nào mang mã “" + code + "”. Bạn chọn trong danh sách."));
        if (!roster.unitPath(code).get(0).code().equals(session.province())) {
            throw DomainException.invalid("commune-elsewhere", commune.fullName() + " không thuộc " + session.provinceName()
                    + ". Điểm cầu chỉ nối xã, phường của tỉnh có buổi tập huấn.");
        }
        there.stream().filter(point -> point.connects(code)).findFirst().ifPresent(point -> {
            throw DomainException.invalid("commune-connected", commune.fullName() + " đã được nối ở “" + point.name() + "”.");
        });
        return commune;
    }

    private String newCode() {
        return CheckedCode.of(random.ints(FREE_CHARACTERS, 0, CheckedCode.BASE).toArray());
    }

    private List<VenuePoint> points(List<Row> rows) {
        Object ids = rows.stream().map(Row::id).toArray(Long[]::new);
        Map<Long, List<Unit>> communes = rows.isEmpty()
                ? Map.of()
                : jdbc.list(COMMUNES, row -> new Connected(row.getLong(1), row.getString(2)), ids).stream()
                        .collect(Collectors.groupingBy(Connected::point,
                                Collectors.mapping(one -> roster.unit(one.commune).orElseThrow(), Collectors.toList())));
        return rows.stream()
                .map(row -> new VenuePoint(row.id, row.session, row.name, row.code,
                        communes.getOrDefault(row.id, List.of()).stream().sorted(Vietnamese.orderBy(Unit::name)).toList()))
                .sorted(Vietnamese.orderBy(VenuePoint::name)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
}
