package vn.hocso.roster.scheme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.SchemeChanged;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sha256;
import vn.hocso.shared.time.ServiceClock;

/** Keeps files of schemes and puts one in the place of all that its scheme had, in one transaction. */
@ApplicationScoped
@Transactional
class Schemes {

    /** Of the letter: scopes and frozen values are built on it. */
    static final String OF_THE_LETTER = TrainingCluster.SCHEME;

    private static final String KEEP = """
            insert into cluster_import (id, scheme, file_name, content, digest, base_version, sent_by, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select id, scheme, file_name, digest, base_version, sent_at, applied_at from cluster_import""";
    private static final String CONTENT = "select content from cluster_import where id = ?";
    private static final String VERSION = "select version from cluster_scheme where code = ?";
    private static final String ADD = """
            insert into cluster_scheme (code, name) values (?, ?) on conflict on constraint cluster_scheme_pkey do nothing""";
    private static final String NAME = "update cluster_scheme set name = ? where code = ?";
    private static final String CLUSTERS = "select name, no from training_cluster where scheme = ? order by no";
    private static final String ADD_CLUSTER = "insert into training_cluster (scheme, no, name) values (?, ?, ?)";
    private static final String REMEMBER = """
            insert into cluster_membership_before
                (scheme, cluster_no, code_set, unit_code, valid_from, valid_to, since_version, until_version)
            select scheme, cluster_no, code_set, unit_code, valid_from, valid_to, since_version, ? from cluster_membership
            where scheme = ?""";
    private static final String EMPTY = "delete from cluster_membership where scheme = ?";
    private static final String JOIN = """
            insert into cluster_membership (scheme, cluster_no, code_set, unit_code, valid_from, valid_to, since_version)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DROP_EMPTY = """
            delete from training_cluster c where scheme = ?
                and not exists (select from cluster_membership m where m.scheme = c.scheme and m.cluster_no = c.no)
                and not exists (select from cluster_membership_before b where b.scheme = c.scheme and b.cluster_no = c.no)
                and not exists (select from scope_grant g where g.scheme = c.scheme and g.cluster_no = c.no)""";
    private static final String NEXT = "select nextval('cluster_scheme_version')";
    private static final String CHANGED = "update cluster_scheme set version = ? where code = ?";
    private static final String APPLIED = "update cluster_import set applied_by = ?, applied_at = ?, version = ? where id = ?";
    private static final String COUNT = """
            select count(distinct cluster_no), count(distinct unit_code) from cluster_membership where scheme = ?""";

    private final Units units;
    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<SchemeChanged> changed;

    Schemes(Units units, Jdbc database, ServiceClock clock, Event<AuditEvent> audit, Event<SchemeChanged> changed) {
        this.units = units;
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return newest first */
    List<SchemeImport> recent() {
        return database.list(FIND + " order by sent_at desc, id limit 50", Schemes::file);
    }

    /** @throws DomainException NOT_FOUND {@code cluster-import-unknown} */
    SchemeImport get(UUID id) {
        return database.first(FIND + " where id = ?", Schemes::file, id).orElseThrow(Schemes::unknown);
    }

    /** @return how many clusters with how many provinces it has now */
    String size(String scheme) {
        return database.first(COUNT, row -> row.getInt(1) + " cụm, " + row.getInt(2) + " tỉnh, thành phố", scheme)
                .orElseThrow();
    }

    /** @return 0 for a scheme that is not there */
    long version(String scheme) {
        return database.first(VERSION, row -> row.getLong(1), scheme).orElse(0L);
    }

    /** Keeps a file that can be taken. */
    UUID keep(String scheme, String fileName, byte[] content, String by) {
        if (scheme.equals(OF_THE_LETTER)) {
            throw DomainException.conflict("scheme-of-the-letter",
                    "Cụm tập huấn của Bộ theo văn bản, không thay bằng tệp. Bạn đặt một mã hệ cụm khác.");
        }
        UUID id = UUID.randomUUID();
        database.update(KEEP, id, scheme, fileName, content, Sha256.hex(content), version(scheme), by, clock.instant());
        return id;
    }

    /** @return what the file says */
    List<SchemeRow> rows(UUID id) {
        byte[] content = database.first(CONTENT, row -> row.getBytes(1), id).orElseThrow(Schemes::unknown);
        try {
            Path copy = Files.createTempFile("hocso-clusters", null);
            try {
                Files.write(copy, content);
                return SchemeFile.read(copy, units).rows();
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new IllegalStateException("No room for a file", e);
        }
    }

    /** @throws DomainException OUTDATED {@code cluster-import-outdated}; CONFLICT {@code cluster-import-applied} */
    void apply(UUID id, String by) {
        SchemeImport file = database.first(FIND + " where id = ? for update", Schemes::file, id).orElseThrow(Schemes::unknown);
        if (file.isApplied()) {
            throw DomainException.conflict("cluster-import-applied", "Tệp này đã được áp dụng.");
        }
        List<SchemeRow> rows = rows(id);
        String scheme = file.scheme();
        String name = rows.stream().map(SchemeRow::schemeName).filter(text -> !text.isEmpty()).findFirst().orElse(null);
        database.update(ADD, scheme, name == null ? scheme : name);
        long version = database.first(VERSION + " for update", row -> row.getLong(1), scheme).orElseThrow();
        if (version != file.baseVersion()) {
            throw new DomainException(Kind.OUTDATED, "cluster-import-outdated",
                    "Hệ cụm này vừa được thay bằng một tệp khác. Bạn gửi lại tệp để xem trước lần nữa.");
        }
        String before = size(scheme);
        if (name != null) {
            database.update(NAME, name, scheme);
        }
        long next = database.first(NEXT, row -> row.getLong(1)).orElseThrow();
        replace(scheme, rows, next);
        database.update(CHANGED, next, scheme);
        database.update(APPLIED, by, clock.instant(), next, id);
        audit.fire(new AuditEvent(by, "roster.cluster-import", "cluster-scheme/" + scheme,
                "file sha256 " + file.digest() + "; " + before + " -> " + size(scheme)));
        changed.fire(new SchemeChanged(scheme));
    }

    private void replace(String scheme, List<SchemeRow> rows, long version) {
        Map<String, Integer> numbers = new HashMap<>();
        database.list(CLUSTERS, row -> Map.entry(row.getString(1), row.getInt(2)), scheme)
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        database.update(REMEMBER, version, scheme);
        database.update(EMPTY, scheme);
        for (String cluster : rows.stream().map(SchemeRow::cluster).distinct().toList()) {
            numbers.computeIfAbsent(cluster, name -> {
                int no = number(name, numbers);
                database.update(ADD_CLUSTER, scheme, no, name);
                return no;
            });
        }
        for (SchemeRow row : rows) {
            database.update(JOIN, scheme, numbers.get(row.cluster()), Units.CODE_SET, row.province(), row.from(), row.to(),
                    version);
        }
        database.update(DROP_EMPTY, scheme);
    }

    /** A cluster that is called by a number has that number while it is free; a number stays with its name for ever. */
    private static int number(String name, Map<String, Integer> numbers) {
        if (name.matches("Cụm \\d{1,3}")) {
            int own = Integer.parseInt(name.substring(name.indexOf(' ') + 1));
            if (!numbers.containsValue(own)) {
                return own;
            }
        }
        return numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** @return each cluster with its rows, in the order of the file */
    static Map<String, List<SchemeRow>> byCluster(List<SchemeRow> rows) {
        var clusters = new LinkedHashMap<String, List<SchemeRow>>();
        rows.forEach(row -> clusters.computeIfAbsent(row.cluster(), name -> new ArrayList<>()).add(row));
        return clusters;
    }

    /** @return codes of provinces that are in a cluster on that day */
    static List<String> covered(List<SchemeRow> rows, LocalDate on) {
        return rows.stream().filter(row -> row.holdsOn(on)).map(SchemeRow::province).toList();
    }

    private static DomainException unknown() {
        return DomainException.notFound("cluster-import-unknown", "Không có tệp này.");
    }

    private static SchemeImport file(ResultSet row) throws SQLException {
        return new SchemeImport(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                row.getLong(5), Jdbc.instant(row, 6), Jdbc.instant(row, 7));
    }
}
