package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** Refused statements that somebody sends again: whatever becomes of them, the others go on. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResendingTest extends OneTarget {

    @ParameterizedTest
    @CsvSource({"400, REFUSED", "403, REFUSED", "404, REFUSED", "413, TOO_LARGE", "409, CONFLICT", "429, BUSY", "500, BROKEN",
            "502, BROKEN", "504, NO_ANSWER"})
    void one_that_fails_again_is_a_letter_again_with_its_new_reason_and_holds_up_nobody(int status, String reason) {
        String letter = letters(1).get(0);
        far.refuse(letter, status);
        List<String> newer = sendAgainAndWrite(3);
        outbox.until(target, () -> far.stored().containsAll(newer) && waiting() == 0);
        assertThat(outbox.letters(target)).containsExactly(letter + " " + reason + " " + status);
        assertUntouched();
        far.answerNormally();
        outbox.run("update lrs_forward_letter set resend = true where target = '" + target + "'");
        outbox.until(target, () -> outbox.letters(target).isEmpty());
        assertThat(far.stored()).endsWith(letter);
    }

    @Test
    void one_that_is_never_answered_is_a_letter_again() {
        String letter = letters(1).get(0);
        long before = far.times(letter);
        far.answerNormally();
        far.beSilentOver(letter);
        List<String> newer = sendAgainAndWrite(2);
        outbox.until(target, () -> far.stored().containsAll(newer));
        List<String> newest = outbox.write(LEARNING, 2);
        outbox.until(target, () -> far.stored().containsAll(newest) && waiting() == 0);
        assertThat(outbox.letters(target)).containsExactly(letter + " NO_ANSWER");
        assertThat(far.times(letter)).as("tries").isEqualTo(before + Resending.TRIES);
        assertUntouched();
    }

    @Test
    void any_number_of_them_may_be_refused_again_and_newer_statements_go_in_between() {
        List<String> letters = letters(Delivery.MOST_REFUSALS + 5);
        List<String> newer = sendAgainAndWrite(300);
        outbox.until(target, () -> far.stored().containsAll(newer) && waiting() == 0);
        assertThat(outbox.letters(target)).hasSameSizeAs(letters);
        assertUntouched();
        List<String> order = far.sent().stream().flatMap(sent -> sent.ids().stream()).toList();
        assertThat(order.lastIndexOf(letters.get(letters.size() - 1))).isGreaterThan(order.indexOf(newer.get(299)));
    }

    @Test
    void one_that_is_passed_over_while_it_is_on_its_way_is_no_letter_again() throws Exception {
        String letter = letters(1).get(0);
        far.delay(400);
        long before = far.times(letter);
        sendAgainAndWrite(0);
        var serving = new Thread(() -> outbox.until(target, () -> far.times(letter) > before));
        serving.start();
        Thread.sleep(150);
        outbox.run("delete from lrs_forward_letter where target = '" + target + "'");
        serving.join();
        Thread.sleep(1000);
        assertThat(outbox.letters(target)).isEmpty();
    }

    /** @return ids of statements that were refused, each followed by one that was not */
    private List<String> letters(int count) {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 2 * count);
        var letters = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            letters.add(ids.get(2 * i));
            far.refuse(ids.get(2 * i), 400);
        }
        outbox.untilSettled(target);
        assertThat(outbox.letters(target)).hasSize(count);
        return letters;
    }

    private List<String> sendAgainAndWrite(int newer) {
        outbox.run("update lrs_forward_letter set resend = true where target = '" + target + "'");
        return newer == 0 ? List.of() : outbox.writeTogether(LEARNING, "binh", newer);
    }

    private long waiting() {
        return outbox.number("select count(*) from lrs_forward_letter where target = '" + target + "' and resend");
    }

    private void assertUntouched() {
        assertThat(outbox.is(target, "concat_ws(' ', state, failures, refusals, breaks, gave_up)"))
                .isEqualTo("running 0 0 0 f");
        assertThat(outbox.is(target, "problem")).isNull();
    }
}
