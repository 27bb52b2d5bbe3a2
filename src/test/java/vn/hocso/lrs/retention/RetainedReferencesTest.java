package vn.hocso.lrs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.hocso.lrs.retention.Eyes.assertDropped;
import static vn.hocso.lrs.retention.Eyes.assertReadable;
import static vn.hocso.lrs.retention.Eyes.client;
import static vn.hocso.lrs.retention.Eyes.found;
import static vn.hocso.lrs.retention.Eyes.put;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Statements about statements, when one of them loses its detail. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetainedReferencesTest {

    private static final String STAYING = "https://example.org/verbs/staying";
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    @Inject
    Past past;

    private final String verb = "https://example.org/verbs/" + UUID.randomUUID();
    private final String activity = "https://example.org/activity/" + UUID.randomUUID();
    private YearMonth month;

    @BeforeEach
    void aMonth() {
        month = past.begin();
    }

    @Test
    void a_statement_about_a_dropped_one_stays_and_is_found_by_its_own_words_only() {
        UUID old = written(verb);
        UUID about = UUID.randomUUID();
        past.write(at(1), reference(about, STAYING, old));
        past.seal(month);
        assertThat(found("activity", activity)).contains(about.toString());
        past.night(month, 2, verb);
        assertReadable(about);
        assertThat(found("activity", activity)).isEmpty();
        assertThat(
                past.count("select count(*) from statement_agent_echo e join statement_key k on k.seq in (e.seq, e.origin_seq) "
                        + "where k.id = ?1", old))
                .isZero();

        UUID late = UUID.randomUUID();
        put(late, reference(late, STAYING, old)).statusCode(204);
        assertReadable(late);
    }

    @Test
    void a_dropped_statement_about_another_one_is_not_found_by_it_any_more() {
        UUID target = written(STAYING);
        UUID about = UUID.randomUUID();
        past.write(at(1), reference(about, verb, target));
        past.seal(month);
        assertThat(found("activity", activity)).containsExactlyInAnyOrder(target.toString(), about.toString());
        past.night(month, 2, verb);
        assertThat(found("activity", activity)).containsExactly(target.toString());
        assertDropped(about);
    }

    @Test
    void a_voided_statement_is_dropped_too_and_what_voids_it_stays() {
        UUID old = written(verb);
        UUID voider = UUID.randomUUID();
        past.write(at(1), reference(voider, VOIDED, old));
        past.seal(month);
        client().queryParam("voidedStatementId", old).get("/xapi/statements").then().statusCode(200);
        assertThat(past.night(month, 2, verb).dropped).isEqualTo(1);
        client().queryParam("voidedStatementId", old).get("/xapi/statements").then().statusCode(404)
                .body("type", equalTo("/errors/statement-dropped"));
        assertDropped(old);
        assertReadable(voider);
    }

    private UUID written(String withVerb) {
        UUID id = UUID.randomUUID();
        past.write(at(0), """
                {"id":"%s","actor":{"mbox":"mailto:an@example.org"},"verb":{"id":"%s"},"object":{"id":"%s"}}"""
                .formatted(id, withVerb, activity));
        return id;
    }

    private Instant at(int hour) {
        return Past.day(month, 10).plusSeconds(3600L * hour);
    }

    private static String reference(UUID id, String withVerb, UUID target) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:binh@example.org"},"verb":{"id":"%s"},"object":{"objectType":"StatementRef","id":"%s"}}"""
                .formatted(id, withVerb, target);
    }
}
