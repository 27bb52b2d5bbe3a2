package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** A statement over which a far store, or what stands before it, is silent blocks its target no longer than need be. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnansweredTest extends OneTarget {

    @ParameterizedTest
    @CsvSource({"502, BROKEN", "504, NO_ANSWER", "408, NO_ANSWER"})
    void one_statement_that_a_gateway_never_gets_through_does_not_hold_up_the_others(int status, String reason) {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 4);
        far.refuse(ids.get(2), status);
        outbox.untilSettled(target);
        assertThat(outbox.letters(target)).containsExactly(ids.get(2) + " " + reason + " " + status);
        assertThat(far.stored()).containsExactly(ids.get(0), ids.get(1), ids.get(3));
    }

    @Test
    void one_statement_that_is_never_answered_does_not_hold_up_the_others() {
        outbox.write(LEARNING, 1);
        outbox.untilSettled(target);
        List<String> ids = outbox.write(LEARNING, 1);
        far.beSilentOver(ids.get(0));
        outbox.until(target, () -> !outbox.letters(target).isEmpty());
        assertThat(outbox.letters(target)).containsExactly(ids.get(0) + " NO_ANSWER");
        List<String> later = outbox.write(LEARNING, 2);
        outbox.untilSettled(target);
        assertThat(far.stored()).endsWith(later.toArray(String[]::new));
    }

    @Test
    void a_gateway_whose_store_is_gone_loses_one_statement_at_most() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 3);
        ids.forEach(id -> far.refuse(id, 504));
        outbox.until(target,
                () -> outbox.is(target, "gave_up").equals("true") && far.times(ids.get(1)) > 2 * Delivery.PATIENT_TRIES);
        assertThat(outbox.letters(target)).containsExactly(ids.get(0) + " NO_ANSWER 504");
        far.answerNormally();
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(ids.get(1), ids.get(2));
    }

    @Test
    void one_statement_that_conflicts_and_can_never_be_compared_does_not_hold_up_the_others() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 3);
        far.put(ids.get(1), "{}");
        far.answerReaders(500);
        outbox.untilSettled(target);
        assertThat(outbox.letters(target)).containsExactly(ids.get(1) + " CONFLICT 409");
        assertThat(far.stored()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void while_the_store_does_not_even_say_what_it_is_no_statement_is_given_up() {
        far.about(502, "");
        List<String> ids = outbox.write(LEARNING, 1);
        far.refuse(ids.get(0), 502);
        outbox.until(target, () -> Integer.parseInt(outbox.is(target, "failures")) > Delivery.PATIENT_TRIES);
        assertThat(far.sent()).isEmpty();
        assertThat(outbox.letters(target)).isEmpty();
        assertThat(outbox.is(target, "problem")).isEqualTo("Kho kia trả lời 502.");
        far.answerNormally();
        far.about("{\"version\":[\"1.0.3\"]}");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
    }
}
