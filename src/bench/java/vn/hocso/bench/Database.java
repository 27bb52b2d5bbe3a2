package vn.hocso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import vn.hocso.shared.Sql;

/** A PostgreSQL whose data stays in {@code target/bench}, so that a second run need not seed again. */
class Database implements AutoCloseable {

    private static final Path STATE = Path.of("target", "bench").toAbsolutePath();
    private static final int START_SECONDS = 120;
    private static final Map<String, String> SEEDING = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes",
            "off", "max_wal_size", "4GB");
    /** What the library that starts it would leave out: what is committed is on the disk, as with any PostgreSQL. */
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");
    private static final Map<String, String> MEASURED = Map.of("fsync", "on", "synchronous_commit", "on",
            "shared_preload_libraries", "pg_stat_statements");

    private final Path data;
    private final EmbeddedPostgres server;

    private Database(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** For seeding: nothing is lost but time when the machine stops meanwhile. */
    static Database toSeed(String name) throws IOException {
        return start(STATE.resolve(name).resolve("data"), SEEDING);
    }

    /** Filled and measured by the same run: as PostgreSQL comes. */
    static Database toFillAndMeasure(String name) throws IOException, SQLException {
        return durable(start(STATE.resolve(name).resolve("data"), DURABLE));
    }

    /** @return name of the database with so many people */
    static String of(int members) {
        return "members-" + members;
    }

    /** As PostgreSQL comes, with the extension that counts statements; on a copy, so that what was seeded stays as it is. */
    static Database toMeasure(int members) throws IOException, InterruptedException, SQLException {
        Path copy = home(members).resolve("measured");
        run("rm", "-rf", copy.toString());
        run("cp", "-a", home(members).resolve("data").toString(), copy.toString());
        return durable(start(copy, MEASURED));
    }

    /** The seeded data grown to many times as many statements; measured in place, because a copy would not fit everywhere. */
    static Database grown(int members, int times) throws IOException, InterruptedException, SQLException {
        Path data = home(members).resolve("grown-" + times);
        Path done = home(members).resolve("grown-" + times + "-done");
        if (!Files.exists(done)) {
            run("rm", "-rf", data.toString());
            run("cp", "-a", home(members).resolve("data").toString(), data.toString());
            try (Database database = start(data, SEEDING)) {
                database.execute(Sql.load(Database.class, "grow.sql").replace(":times", Integer.toString(times)));
                database.execute("vacuum analyze");
            }
            Files.createFile(done);
        }
        return durable(start(data, MEASURED));
    }

    static boolean isSeeded(int members) {
        return Files.exists(marker(members));
    }

    static void markSeeded(int members) throws IOException {
        Files.createFile(marker(members));
    }

    private static Path marker(int members) {
        return home(members).resolve("seeded");
    }

    private static Path home(int members) {
        return STATE.resolve(of(members));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static Database start(Path data, Map<String, String> configuration) throws IOException {
        Files.createDirectories(data.getParent());
        var builder = EmbeddedPostgres.builder().setOverrideWorkingDirectory(STATE.resolve("binaries").toFile())
                .setDataDirectory(data).setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(START_SECONDS)).setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8").setServerConfig("listen_addresses", "127.0.0.1");
        configuration.forEach(builder::setServerConfig);
        return new Database(data, builder.start());
    }

    private static Database durable(Database database) throws SQLException {
        for (String setting : DURABLE.keySet()) {
            String found = database.query("show " + setting).get(0).get(0);
            if (!found.equals("on")) {
                throw new IllegalStateException(setting + " is " + found);
            }
        }
        return database;
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** @return the postmaster, whose children do the work */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the rows, each value as text */
    List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** @return code of the province with most teams */
    String largestProvince() throws SQLException {
        return query("select province_code from team group by 1 order by count(*) desc limit 1").get(0).get(0);
    }

    long teamsOf(String province) throws SQLException {
        return number("select count(*) from team where province_code = '" + province + "'");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(query(sql).get(0).get(0));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
