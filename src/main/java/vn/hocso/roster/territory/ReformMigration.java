package vn.hocso.roster.territory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import vn.hocso.shared.BulkRows;

/**
 * Loads code set DMHC-2025, the 34 provinces since 01/07/2025, and which of the 63 became which, once. What does not add up
 * to the official counts stops the start.
 */
class ReformMigration implements JavaMigration {

    private static final String VALID_FROM = "2025-07-01";

    private final BulkRows units = new BulkRows("admin_unit", "code_set", "code", "level", "kind", "name", "name_full",
            "search_key", "parent_code", "valid_from");
    private final BulkRows mergers = new BulkRows("unit_merger", "old_set", "old_code", "new_set", "new_code", "valid_from");

    @Override
    public void migrate(Context context) throws SQLException {
        List<Map<String, String>> rows = new ReferenceFile("provinces-2025-07.csv").rows();
        var known = new HashSet<String>();
        for (Map<String, String> row : rows) {
            if (known.add(row.get("new_code"))) {
                addProvince(row);
            }
            mergers.add(Units.CODE_SET, row.get("old_code"), CodeSets.SINCE_2025, row.get("new_code"), VALID_FROM);
        }
        Connection connection = context.getConnection();
        units.copyInto(connection);
        mergers.copyInto(connection);
        checkCounts(connection);
        for (Map<String, String> row : rows) {
            checkName(connection, row);
        }
    }

    private void addProvince(Map<String, String> row) {
        UnitKind kind = row.get("type_vi").equals("tỉnh") ? UnitKind.TINH : UnitKind.TP_TW;
        String name = row.get("new_name");
        units.add(CodeSets.SINCE_2025, row.get("new_code"), UnitLevel.PROVINCE, kind, name,
                (kind == UnitKind.TINH ? "Tỉnh " : "Thành phố ") + name, UnitName.key(name), null, VALID_FROM);
    }

    private static void checkCounts(Connection connection) throws SQLException {
        ReferenceDataMigration.check(connection, "select count(*)::text from admin_unit where code_set = 'DMHC-2025'", "34");
        ReferenceDataMigration.check(connection,
                "select concat_ws('/', sum(n) filter (where n > 1), count(*) filter (where n > 1),"
                        + " count(*) filter (where n = 1)) from (select count(*) n from unit_merger group by new_set, new_code) groups",
                "52/23/11");
        ReferenceDataMigration.check(connection, "select count(*)::text from (select new_code from unit_merger m"
                + " join cluster_membership c on c.scheme = 'MIC-2022' and c.code_set = m.old_set and c.unit_code = m.old_code"
                + " group by new_code having count(distinct cluster_no) > 1) straddling", "8");
    }

    /** A wrong code beside a right name would move a province's teams to another one. */
    private static void checkName(Connection connection, Map<String, String> row) throws SQLException {
        ReferenceDataMigration.check(connection, "select name from admin_unit where code_set = 'DMHC-2022' and code = '"
                + row.get("old_code") + "'", row.get("old_name"));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261129.0301");
    }

    @Override
    public String getDescription() {
        return "roster load provinces of 2025";
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
