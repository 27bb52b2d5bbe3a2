package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** PostgreSQL quotes the row that it refuses; whatever is logged of a refusal may hold no name and no number. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedRowTest {

    @Inject
    EntityManager database;

    @Test
    void a_row_that_is_refused_is_not_quoted() {
        Throwable refused = catchThrowable(this::storeAPhoneThatIsNone);
        assertThat(refused).hasStackTraceContaining("member_phone_e164");
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("Nguyễn Thị Dò").doesNotContain("0912000999");
        }
    }

    @Transactional
    void storeAPhoneThatIsNone() {
        database.createNativeQuery("insert into member (id, subject, full_name, phone, adult_declared_at, registered_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?5)").setParameter(1, UUID.randomUUID()).setParameter(2, "refused-row")
                .setParameter(3, "Nguyễn Thị Dò").setParameter(4, "0912000999").setParameter(5, Instant.EPOCH).executeUpdate();
    }
}
