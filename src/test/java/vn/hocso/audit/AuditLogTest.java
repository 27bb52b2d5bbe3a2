package vn.hocso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.AuditEvent;

/** What was done is written down with the doing, or not at all, and stays. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditLogTest {

    @Inject
    Event<AuditEvent> audit;

    @Inject
    EntityManager database;

    @Test
    void what_is_done_is_written_down() {
        String object = "thing/" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> audit.fire(new AuditEvent("somebody", "audit.test", object, "done")));
        assertThat(rows(object)).isEqualTo(1);
    }

    @Test
    void what_is_undone_leaves_no_trace() {
        String object = "thing/" + UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            audit.fire(new AuditEvent("somebody", "audit.test", object, "undone"));
            throw new IllegalStateException("after the event");
        })).hasStackTraceContaining("after the event");
        assertThat(rows(object)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_log set actor = 'x'", "delete from audit_log", "truncate audit_log"})
    void the_log_only_grows(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("audit_log only grows");
    }

    private long rows(String object) {
        return (long) database.createNativeQuery("select count(*) from audit_log where object = :object", Long.class)
                .setParameter("object", object).getSingleResult();
    }
}
