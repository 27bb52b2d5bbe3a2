package vn.hocso.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

import vn.hocso.servers.PackagedDatabase;
import vn.hocso.servers.PackagedService;

/** Two packaged services on one database; each of the three may be killed and come again. */
class Replicas implements AutoCloseable {

    static final int COUNT = 2;
    /** Farther from the database than the other, so that it is wrong about the database's clock. */
    static final int FAR = 1;
    static final String KEY = "drill";

    /** They live for seconds: what compiles code for hours of use would only cost the machine of the tests. */
    private static final Map<String, String> QUICK_START = Map.of("HOCSO_WEB_WARM_UP", "PT0S",
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx400m");
    private static final Duration START = Duration.ofSeconds(120);

    private final PackagedDatabase database = PackagedDatabase.start();
    private final Distance distance = new Distance(database.port());
    private final AtomicReferenceArray<PackagedService> services = new AtomicReferenceArray<>(COUNT);

    /** Both at once, on an empty database, as a first deployment does. */
    Replicas() throws Exception {
        revive(List.of(0, FAR));
        database.admit(KEY, KEY);
    }

    /** @param replica any number, of which there are two */
    StoreClient client(int replica) {
        return new StoreClient(() -> services.get(Math.floorMod(replica, COUNT)).url());
    }

    void kill(int replica) throws InterruptedException {
        services.get(replica).kill();
    }

    void revive(List<Integer> replicas) throws IOException, InterruptedException {
        for (int replica : replicas) {
            services.set(replica, start(replica == FAR ? distance.port() : database.port()));
        }
        for (int replica : replicas) {
            services.get(replica).awaitReady(START);
        }
    }

    private PackagedService start(int port) throws IOException {
        var environment = new HashMap<>(QUICK_START);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.address(port));
        return PackagedService.start(database, environment);
    }

    void killDatabase() throws IOException, InterruptedException {
        database.kill();
    }

    void reviveDatabase() throws IOException, InterruptedException {
        database.revive();
    }

    /** @return how many rows the query counts */
    long count(String from) throws SQLException {
        return database.number("select count(*) from " + from);
    }

    String log(int replica) throws IOException {
        return services.get(replica).log();
    }

    @Override
    public void close() throws Exception {
        for (int i = 0; i < COUNT; i++) {
            services.get(i).close();
        }
        distance.close();
        database.close();
    }
}
