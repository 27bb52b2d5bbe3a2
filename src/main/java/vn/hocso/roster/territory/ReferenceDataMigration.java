package vn.hocso.roster.territory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import vn.hocso.shared.BulkRows;

/**
 * Loads code set DMHC-2022, the clusters' provinces and the state of establishment, once, as a Flyway migration. What does
 * not add up to the official counts stops the start.
 */
class ReferenceDataMigration implements JavaMigration {

    /** The list in force in September 2022; it stands until another code set is brought in. */
    private static final String VALID_FROM = "2022-01-01";

    private final BulkRows units = new BulkRows("admin_unit", "code_set", "code", "level", "kind", "name", "name_full",
            "search_key", "parent_code", "valid_from");
    private final BulkRows clusters = new BulkRows("cluster_membership", "scheme", "cluster_no", "code_set", "unit_code",
            "valid_from");
    private final BulkRows statuses = new BulkRows("establishment_status", "code_set", "unit_code", "as_of", "status",
            "source_id", "inferred");

    @Override
    public void migrate(Context context) throws SQLException {
        List<Map<String, String>> provinces = new ReferenceFile("provinces-2022-09.csv").rows();
        provinces.forEach(this::addProvince);
        new ReferenceFile("districts-2022-09.csv").rows().forEach(row -> addUnit(row, UnitLevel.DISTRICT, "province_code"));
        new ReferenceFile("communes-2022-09.csv").rows().forEach(row -> addUnit(row, UnitLevel.COMMUNE, "district_code"));
        provinces.forEach(this::addStatus);
        Connection connection = context.getConnection();
        units.copyInto(connection);
        clusters.copyInto(connection);
        statuses.copyInto(connection);
        checkCounts(connection);
    }

    private void addProvince(Map<String, String> row) {
        UnitKind kind = row.get("type_vi").equals("tỉnh") ? UnitKind.TINH : UnitKind.TP_TW;
        String name = row.get("name_vi");
        units.add(Units.CODE_SET, row.get("gso_code"), UnitLevel.PROVINCE, kind, name, row.get("name_full_gso"),
                UnitName.key(name), null, VALID_FROM);
        clusters.add("MIC-2022", row.get("mic_cluster"), Units.CODE_SET, row.get("gso_code"), VALID_FROM);
    }

    private void addUnit(Map<String, String> row, UnitLevel level, String parentColumn) {
        UnitKind kind = UnitKind.of(row.get("type"));
        String name = kind.shorten(row.get("name"));
        units.add(Units.CODE_SET, row.get("code"), level, kind, name, row.get("name"), UnitName.key(name),
                row.get(parentColumn), VALID_FROM);
    }

    /** Three provinces are on no list: 52 with teams less 23 incomplete leaves 29, three more than the list of 31/8. */
    private void addStatus(Map<String, String> row) {
        String code = row.get("gso_code");
        if (row.get("no_team_2022_09_07").equals("1")) {
            statuses.add(Units.CODE_SET, code, "2022-09-07", "NONE", "S0", false);
        } else if (row.get("incomplete_commune_2022_09_07").equals("1")) {
            statuses.add(Units.CODE_SET, code, "2022-09-07", "INCOMPLETE", "S0", false);
        } else if (row.get("complete_commune_2022_08_31").equals("1")) {
            statuses.add(Units.CODE_SET, code, "2022-08-31", "COMPLETE_COMMUNE", "S1", false);
        } else {
            statuses.add(Units.CODE_SET, code, "2022-09-07", "COMPLETE_COMMUNE", "S0", true);
        }
    }

    private static void checkCounts(Connection connection) throws SQLException {
        check(connection, "select string_agg(n::text, '/' order by n) from (select count(*) n from admin_unit"
                + " where code_set = 'DMHC-2022' group by level) counts", "63/705/10599");
        check(connection, "select string_agg(n::text, '/' order by cluster_no) from (select cluster_no, count(*) n"
                + " from cluster_membership where scheme = 'MIC-2022' group by cluster_no) counts", "12/4/5/4/7/6/5/7/6/7");
        check(connection, "select string_agg(n::text, '/' order by status desc, inferred) from (select status, inferred,"
                + " count(*) n from establishment_status group by status, inferred) counts", "11/23/26/3");
    }

    static void check(Connection connection, String query, String expected) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            if (!expected.equals(result.getString(1))) {
                throw new IllegalStateException("Reference data: " + result.getString(1) + " instead of " + expected);
            }
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261101.1005");
    }

    @Override
    public String getDescription() {
        return "roster load reference data";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
