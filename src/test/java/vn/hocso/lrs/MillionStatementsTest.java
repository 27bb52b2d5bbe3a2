package vn.hocso.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import vn.hocso.lrs.StatementQuery.Filter;
import vn.hocso.shared.Sql;

/** What a page of statements reads of a full store: so much of its indexes as the page needs, whatever is asked for. */
@Tag("drill")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MillionStatementsTest {

    private static final View VIEW = new View(View.Format.EXACT, false);
    private static final int PAGE = 50;
    /** Of 8 KB: about ten for each statement of a page, from two authorities and from statements about statements. */
    private static final int MOST_BLOCKS = 2_000;
    /** As million_statements.sql made them. */
    private static final Long PERSON = 5_000L;
    private static final Long BUSY = 1L;
    private static final Long COMMON = 1L;
    private static final Long RARE = 6L;
    private static final Long LESSON = 150L;
    private static final Long SELDOM = 400L;
    private static final Long IN_ALL = 1L;
    private static final Instant MIDDLE = Instant.parse("2022-10-15T00:00:00Z");

    private static final PlanTable PLANS = new PlanTable();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void fill() throws Exception {
        server = EmbeddedPostgres.builder().setOverrideWorkingDirectory(Path.of("target", "million").toAbsolutePath().toFile())
                .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").setServerConfig("fsync", "off")
                .setServerConfig("max_wal_size", "4GB").start();
        Flyway.configure().dataSource(server.getPostgresDatabase()).locations("db/migration/shared", "db/migration/lrs")
                .outOfOrder(true).load().migrate();
        execute(Sql.load(MillionStatementsTest.class, "million_statements.sql"));
        execute("vacuum analyze");
    }

    @AfterAll
    static void stop() throws Exception {
        PLANS.write(Path.of("target", "plans.md"));
        server.close();
    }

    /** The filters of the standard alone and the pairs that are used, with common names and with rare ones. */
    static Stream<Arguments> queries() {
        UUID registration = new UUID(0, 77);
        return Stream.of(
                arguments("agent", filter(PERSON, false, null, null, false, null), null, null),
                arguments("agent of many", filter(BUSY, false, null, null, false, null), null, null),
                arguments("verb", filter(null, false, COMMON, null, false, null), null, null),
                arguments("rare verb", filter(null, false, RARE, null, false, null), null, null),
                arguments("activity", filter(null, false, null, LESSON, false, null), null, null),
                arguments("rare activity", filter(null, false, null, SELDOM, false, null), null, null),
                arguments("registration", filter(null, false, null, null, false, registration), null, null),
                arguments("since", filter(null, false, null, null, false, null), MIDDLE, null),
                arguments("until", filter(null, false, null, null, false, null), null, MIDDLE),
                arguments("agent and verb", filter(BUSY, false, COMMON, null, false, null), null, null),
                arguments("agent and rare verb", filter(BUSY, false, RARE, null, false, null), null, null),
                arguments("agent and activity", filter(PERSON, false, null, LESSON, false, null), null, null),
                arguments("verb and activity", filter(null, false, COMMON, LESSON, false, null), null, null),
                arguments("rare verb and activity", filter(null, false, RARE, LESSON, false, null), null, null),
                arguments("verb and since", filter(null, false, COMMON, null, false, null), MIDDLE, null),
                arguments("activity and since", filter(null, false, null, LESSON, false, null), MIDDLE, null),
                arguments("registration and verb", filter(null, false, COMMON, null, false, registration), null, null),
                arguments("related agent", filter(BUSY, true, null, null, false, null), null, null),
                arguments("related agent and since", filter(BUSY, true, null, null, false, null), MIDDLE, null),
                arguments("related activity", filter(null, false, null, IN_ALL, true, null), null, null),
                arguments("related activity and since", filter(null, false, null, IN_ALL, true, null), MIDDLE, null),
                arguments("related activity and verb", filter(null, false, COMMON, IN_ALL, true, null), null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void a_page_reads_no_more_of_the_store_than_it_shows(String name, Filter filter, Instant since, Instant until)
            throws SQLException {
        for (boolean ascending : new boolean[]{false, true}) {
            for (String authority : new String[]{null, "one"}) {
                var first = new StatementQuery(filter, true, since, until, PAGE, ascending, VIEW, null, null);
                var deep = new StatementQuery(filter, true, since, until, PAGE, ascending, VIEW, MIDDLE.plusSeconds(3_600), 0L);
                for (StatementQuery query : List.of(first, deep)) {
                    String plan = plan(new ListingSql(query, authority));
                    int blocks = PLANS.add(name, query == deep, plan);
                    assertThat(blocks).as("blocks of %s, of %s: %s", query, authority, plan).isBetween(1, MOST_BLOCKS);
                }
            }
        }
    }

    private static Filter filter(Long actor, boolean related, Long verb, Long activity, boolean anywhere, UUID registration) {
        return new Filter(actor, related, null, verb, activity, anywhere, registration);
    }

    /** As the service asks: of a named statement whose one plan serves all values. */
    private static String plan(ListingSql sql) throws SQLException {
        String text = sql.text();
        int values = text.length() - text.replace("?", "").length();
        try (Connection connection = literal().getConnection();
                Statement named = connection.createStatement();
                var explain = connection.prepareStatement("explain (analyze, buffers, timing off) execute page ("
                        + String.join(", ", Collections.nCopies(values, "?")) + ")")) {
            named.execute("set plan_cache_mode = force_generic_plan");
            named.execute("prepare page as " + numbered(text));
            sql.bind(explain);
            var plan = new StringBuilder();
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    /** EXECUTE takes no parameters of the protocol: the driver writes the values into its text. */
    private static DataSource literal() {
        var source = (PGSimpleDataSource) server.getPostgresDatabase();
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source;
    }

    private static String numbered(String text) {
        var number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(text).replaceAll(mark -> "\\$" + number.incrementAndGet());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
