package vn.hocso.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;

/** What the letters and reports of 2022 say: clusters, figures, state of establishment. */
@ApplicationScoped
class ReferenceFigures {

    private static final String CLUSTERS = Sql.load(ReferenceFigures.class, "clusters.sql");
    private static final String FIGURES = Sql.load(ReferenceFigures.class, "official_figures.sql");
    private static final String ESTABLISHMENT = Sql.load(ReferenceFigures.class, "establishment.sql");
    private static final String OF_STATUS = Sql.load(ReferenceFigures.class, "establishment_of_status.sql");

    private static final int MOST_KEPT = 500;

    private static final String VERSION = "select version from cluster_scheme where code = ?";
    private static final String VERSION_KNOWN = "select coalesce(max(version), 0) from cluster_import where scheme = ? and applied_at < ?";
    private static final String SCHEMES = "select code, name from cluster_scheme order by code";

    private record SchemeDay(String scheme, long version, LocalDate day) {}

    private record ClusterProvince(TrainingCluster cluster, String province) {

        static ClusterProvince of(String scheme, ResultSet row) throws SQLException {
            return new ClusterProvince(
                    new TrainingCluster(scheme, row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class), new ArrayList<>()),
                    row.getString(5));
        }
    }

    /** Of versions of schemes; a version never changes. */
    private final Map<SchemeDay, List<TrainingCluster>> clusters = new ConcurrentHashMap<>();
    private final Jdbc jdbc;
    private final Units units;

    ReferenceFigures(Jdbc jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    List<TrainingCluster> clusters(String scheme, LocalDate on, LocalDate knownOn) {
        if (clusters.size() >= MOST_KEPT) {
            clusters.clear();
        }
        return clusters.computeIfAbsent(new SchemeDay(scheme, version(scheme, knownOn), on), this::read);
    }

    /** That of the letter comes by migration alone and is asked for with every figure: nobody asks the database for its version. */
    private long version(String scheme, LocalDate knownOn) {
        if (scheme.equals(TrainingCluster.SCHEME)) {
            return 0;
        }
        return knownOn == null
                ? jdbc.first(VERSION, row -> row.getLong(1), scheme).orElse(0L)
                : jdbc.first(VERSION_KNOWN, row -> row.getLong(1), scheme, Campaign.startOf(knownOn.plusDays(1))).orElse(0L);
    }

    /** @return by code */
    List<ClusterScheme> schemes() {
        return jdbc.list(SCHEMES, row -> new ClusterScheme(row.getString(1), row.getString(2)));
    }

    private List<TrainingCluster> read(SchemeDay asked) {
        var byNumber = new LinkedHashMap<Integer, TrainingCluster>();
        jdbc.list(CLUSTERS, row -> ClusterProvince.of(asked.scheme, row), Units.CODE_SET, asked.version, asked.version,
                asked.day, asked.day, asked.scheme).forEach(row -> {
                    var cluster = byNumber.computeIfAbsent(row.cluster.no(), no -> row.cluster);
                    if (row.province != null) {
                        cluster.provinceCodes().add(row.province);
                    }
                });
        // A cluster that is in a file stands as long as a province is in it.
        return byNumber.values().stream().map(this::sorted)
                .filter(cluster -> asked.scheme.equals(TrainingCluster.SCHEME) || !cluster.provinceCodes().isEmpty()).toList();
    }

    /** @param knownOn as they were told at the end of that day, null for now; what came with the product was always known */
    List<OfficialFigure> figures(LocalDate knownOn) {
        Instant until = knownOn == null ? null : Campaign.startOf(knownOn.plusDays(1));
        return jdbc.list(FIGURES, row -> new OfficialFigure(FigureKind.valueOf(row.getString(1)), row.getLong(2),
                row.getObject(3, LocalDate.class), row.getString(4), row.getBoolean(5), row.getBoolean(6), row.getString(7)),
                until, until, until);
    }

    List<Establishment> establishment(LocalDate on) {
        return jdbc.list(ESTABLISHMENT,
                row -> new Establishment(row.getString(1), Establishment.Status.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getString(4), row.getBoolean(5)),
                Units.CODE_SET, on).stream().sorted(Vietnamese.orderBy(state -> name(state.provinceCode()))).toList();
    }

    /** @return codes of the provinces of which that was said last by that day, as far as it was told by the end of the other */
    Set<String> provinces(Establishment.Status status, LocalDate on, LocalDate knownOn) {
        Instant until = knownOn == null ? null : Campaign.startOf(knownOn.plusDays(1));
        return Set.copyOf(jdbc.list(OF_STATUS, row -> row.getString(1), Units.CODE_SET, on, until, status.name()));
    }

    private TrainingCluster sorted(TrainingCluster cluster) {
        return new TrainingCluster(cluster.scheme(), cluster.no(), cluster.name(), cluster.startsOn(), cluster.endsOn(),
                cluster.provinceCodes().stream().sorted(Vietnamese.orderBy(this::name)).toList());
    }

    private String name(String provinceCode) {
        return units.find(provinceCode).map(Unit::name).orElse(provinceCode);
    }
}
