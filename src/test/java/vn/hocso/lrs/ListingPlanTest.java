package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.servers.RealServers;

/** However statements are asked for, an index serves it; else a full store would answer in minutes. */
@QuarkusTest
@WithTestResource(value = RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingPlanTest {

    private static final View VIEW = new View(View.Format.EXACT, false);

    @Inject
    AgroalDataSource database;

    @Test
    void no_combination_of_filters_reads_a_table_through() throws SQLException {
        int plans = 0;
        for (int bits = 0; bits < 256; bits++) {
            var filter = new Filter(bit(bits, 0, 1L), has(bits, 1), has(bits, 1) ? bit(bits, 2, 1L) : null, bit(bits, 3, 1L),
                    bit(bits, 4, 1L), has(bits, 5), bit(bits, 6, UUID.randomUUID()));
            for (String authority : new String[]{null, "lrs-demo"}) {
                String plan = plan(new StatementQuery(filter, true, Instant.EPOCH, Instant.now(), 100, has(bits, 7), VIEW,
                        Instant.now(), 7L), authority);
                assertThat(plan).as("%s", filter).doesNotContain("Seq Scan on statement").contains("Index");
                plans++;
            }
        }
        assertThat(plans).isEqualTo(512);
    }

    /** On the few rows of a test every plan is cheap; without the way through the table the indexes must show. */
    private String plan(StatementQuery query, String authority) throws SQLException {
        var sql = new ListingSql(query, authority);
        try (Connection connection = database.getConnection(); var settings = connection.createStatement()) {
            settings.execute("set enable_seqscan = off");
            try (var explain = connection.prepareStatement("explain " + sql.text())) {
                sql.bind(explain);
                List<String> lines = new ArrayList<>();
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                return String.join("\n", lines);
            } finally {
                settings.execute("reset enable_seqscan");
            }
        }
    }

    private static boolean has(int bits, int bit) {
        return (bits >> bit & 1) == 1;
    }

    private static <T> T bit(int bits, int bit, T value) {
        return has(bits, bit) ? value : null;
    }
}
