package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.FarStore;

/** What the tests of forwarding do again and again. */
@ApplicationScoped
class Outbox {

    static final String VERB = "http://adlnet.gov/expapi/verbs/experienced";
    /** The one that the tests play; the scheduler is another. */
    static final UUID REPLICA = UUID.randomUUID();

    private static final int PATIENCE_MILLIS = 40_000;

    private final EntityManager database;
    private final StatementStore store;
    private final Courier courier;
    private final Vault vault;

    Outbox(EntityManager database, StatementStore store, Courier courier, Vault vault) {
        this.database = database;
        this.store = store;
        this.courier = courier;
        this.vault = vault;
    }

    /** @return code of a new target that gets everything from now on */
    String target(FarStore far) {
        return target(far, "1.0.3", "");
    }

    /** @param more columns with their values: {@code verbs = array['...']} */
    String target(FarStore far, String version, String more) {
        return target(far.endpoint(), version, more);
    }

    String target(URI endpoint, String version, String more) {
        String code = "far-" + UUID.randomUUID();
        byte[] secret = vault.lock("secret-of-the-outbox", Vault.place(code, endpoint.toString(), "hocso"));
        run("insert into lrs_forward_target (code, name, endpoint, version, key, secret, verbs, activities, agents, extensions, "
                + "not_from, created_at, created_by, state, position) select '" + code + "', 'Far', '" + endpoint + "', '"
                + version + "', 'hocso', decode('" + HexFormat.of().formatHex(secret)
                + "', 'hex'), '{}', '{}', '{}', '{}', '{}', '2022-11-15T00:00:00Z', 'test', 'running', "
                + "coalesce(max(seq), 0) from statement");
        if (!more.isEmpty()) {
            run("update lrs_forward_target set " + more + " where code = '" + code + "'");
        }
        return code;
    }

    /** So that it disturbs no other test. */
    void end(String code) {
        run("update lrs_forward_target set state = 'ended', secret_name = null, secret = null where code = '" + code + "'");
    }

    /** @return ids of new statements of one actor, in the order in which they were stored, one transaction each */
    List<String> write(String authority, int count) {
        return Stream.generate(UUID::randomUUID).limit(count).peek(id -> write(authority, statement(id, "an")))
                .map(UUID::toString)
                .toList();
    }

    /** @return ids of new statements of one actor, stored in one transaction */
    List<String> writeTogether(String authority, String actor, int count) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        write(authority, ids.stream().map(id -> statement(id, actor)).toArray(String[]::new));
        return ids.stream().map(UUID::toString).toList();
    }

    void write(String authority, String... statements) {
        store.record(authority, Arrays.stream(statements).map(s -> s.getBytes(StandardCharsets.UTF_8)).toList());
    }

    static String statement(UUID id, String actor) {
        return statement(id, actor, "");
    }

    /** @param more further properties, starting with a comma */
    static String statement(UUID id, String actor, String more) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"%s"},"object":{"id":"https://example.org/a/1"}%s}"""
                .formatted(id, actor, VERB, more);
    }

    /** Serves the target as a replica does, until it is as expected. */
    void until(String code, BooleanSupplier expected) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!expected.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("it did not come to that: %s", row(code)).isLessThan(end);
            if (!courier.carry(code, REPLICA)) {
                sleep();
            }
        }
    }

    void untilSettled(String code) {
        until(code,
                () -> number("select position - (select max(seq) from statement) from lrs_forward_target where code = '" + code
                        + "'") == 0);
    }

    /** @return one column of the target as text */
    String is(String code, String column) {
        return (String) database
                .createNativeQuery("select cast(" + column + " as text) from lrs_forward_target where code = ?1",
                        String.class)
                .setParameter(1, code).getSingleResult();
    }

    /** @return statement, reason and status of each refused one, in order */
    @SuppressWarnings("unchecked")
    List<String> letters(String code) {
        return database.createNativeQuery("select concat_ws(' ', statement_id, reason, status) from lrs_forward_letter "
                + "where target = ?1 order by seq", String.class).setParameter(1, code).getResultList();
    }

    long number(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private String row(String code) {
        return is(code, "lrs_forward_target");
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
