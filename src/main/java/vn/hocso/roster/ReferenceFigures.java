package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;

/** What the letters and reports of 2022 say: clusters, figures, state of establishment. */
@ApplicationScoped
class ReferenceFigures {

    private static final String CLUSTERS = Sql.load(ReferenceFigures.class, "clusters.sql");
    private static final String FIGURES = Sql.load(ReferenceFigures.class, "official_figures.sql");
    private static final String ESTABLISHMENT = Sql.load(ReferenceFigures.class, "establishment.sql");

    private static final int MOST_KEPT = 500;

    private record SchemeDay(String scheme, LocalDate day) {}

    private record ClusterProvince(TrainingCluster cluster, String province) {

        static ClusterProvince of(ResultSet row) throws SQLException {
            return new ClusterProvince(new TrainingCluster(row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class), new ArrayList<>()), row.getString(5));
        }
    }

    /** Schemes come by migration and never change while the service runs, like the units. */
    private final Map<SchemeDay, List<TrainingCluster>> clusters = new ConcurrentHashMap<>();
    private final Session session;
    private final Jdbc jdbc;
    private final Units units;

    ReferenceFigures(Session session, Jdbc jdbc, Units units) {
        this.session = session;
        this.jdbc = jdbc;
        this.units = units;
    }

    List<TrainingCluster> clusters(String scheme, LocalDate on) {
        if (clusters.size() >= MOST_KEPT) {
            clusters.clear();
        }
        return clusters.computeIfAbsent(new SchemeDay(scheme, on), key -> read(scheme, on));
    }

    private List<TrainingCluster> read(String scheme, LocalDate on) {
        var byNumber = new LinkedHashMap<Integer, TrainingCluster>();
        jdbc.list(CLUSTERS, ClusterProvince::of, Units.CODE_SET, on, on, scheme).forEach(row -> {
            var cluster = byNumber.computeIfAbsent(row.cluster.no(), no -> row.cluster);
            if (row.province != null) {
                cluster.provinceCodes().add(row.province);
            }
        });
        return byNumber.values().stream().map(this::sorted).toList();
    }

    List<OfficialFigure> figures() {
        return session.createNativeQuery(FIGURES, Object[].class).getResultStream()
                .map(row -> new OfficialFigure(FigureKind.valueOf((String) row[0]), ((Number) row[1]).longValue(),
                        (LocalDate) row[2], (String) row[3], (Boolean) row[4], (Boolean) row[5], (String) row[6]))
                .toList();
    }

    List<Establishment> establishment(LocalDate on) {
        return jdbc
                .list(ESTABLISHMENT, row -> new Establishment(row.getString(1), Establishment.Status.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getString(4), row.getBoolean(5)), Units.CODE_SET, on)
                .stream()
                .sorted(Vietnamese.orderBy(state -> name(state.provinceCode()))).toList();
    }

    private TrainingCluster sorted(TrainingCluster cluster) {
        return new TrainingCluster(cluster.no(), cluster.name(), cluster.startsOn(), cluster.endsOn(),
                cluster.provinceCodes().stream().sorted(Vietnamese.orderBy(this::name)).toList());
    }

    private String name(String provinceCode) {
        return units.find(provinceCode).map(Unit::name).orElse(provinceCode);
    }
}
