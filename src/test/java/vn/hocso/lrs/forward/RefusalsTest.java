package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocso.lrs.forward.Outbox.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What becomes of statements that the far store does not take, and of those around them. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsTest extends OneTarget {

    @Test
    void of_many_statements_the_refused_one_is_found_and_the_others_arrive_in_order() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 40);
        far.refuse(ids.get(17), 400);
        outbox.untilSettled(target);
        var others = new ArrayList<>(ids);
        others.remove(17);
        assertThat(far.stored()).isEqualTo(others);
        assertThat(outbox.letters(target)).containsExactly(ids.get(17) + " REFUSED 400");
        assertThat(outbox
                .number("select count(*) from lrs_forward_letter where answer like '%I do not like " + ids.get(17) + "%'"))
                .isEqualTo(1);
    }

    @Test
    void a_refused_statement_is_sent_again_when_somebody_asks_for_it() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 3);
        far.refuse(ids.get(1), 400);
        outbox.untilSettled(target);
        outbox.run("update lrs_forward_letter set resend = true where target = '" + target + "'");
        outbox.until(target, () -> far.times(ids.get(1)) > 2);
        outbox.until(target, () -> outbox.number("select count(*) from lrs_forward_letter where target = '" + target
                + "' and resend") == 0);
        assertThat(outbox.letters(target)).as("refused once more").containsExactly(ids.get(1) + " REFUSED 400");
        far.answerNormally();
        outbox.run("update lrs_forward_letter set resend = true where target = '" + target + "'");
        outbox.until(target, () -> outbox.letters(target).isEmpty());
        assertThat(far.stored()).containsExactly(ids.get(0), ids.get(2), ids.get(1));
    }

    @Test
    void a_store_that_refuses_everything_is_not_asked_for_ever() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 60);
        ids.forEach(id -> far.refuse(id, 400));
        outbox.until(target, () -> outbox.is(target, "state").equals("denied"));
        assertThat(outbox.letters(target)).hasSize(Delivery.MOST_REFUSALS);
        far.answerNormally();
        outbox.run("update lrs_forward_target set state = 'running', refusals = 0 where code = '" + target + "'");
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids.subList(Delivery.MOST_REFUSALS, 60));
    }

    @Test
    void what_is_there_already_is_done_and_another_content_under_its_id_is_told() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 4);
        far.takeRepeatsForConflicts();
        far.put(ids.get(1), "{\"timestamp\":\"" + happened(ids.get(1)) + "\"," + statement(UUID.fromString(ids.get(1)), "an")
                .substring(1));
        far.put(ids.get(2), "{\"timestamp\":\"" + happened(ids.get(2)) + "\"," + statement(UUID.fromString(ids.get(2)), "binh")
                .substring(1));
        outbox.untilSettled(target);
        assertThat(new HashSet<>(far.stored())).isEqualTo(new HashSet<>(ids));
        assertThat(outbox.letters(target)).containsExactly(ids.get(2) + " CONFLICT 409");
        assertThat(outbox.is(target, "sent")).isEqualTo("3");
    }

    @Test
    void what_is_too_much_at_once_goes_in_smaller_portions() {
        far.takeAtMost(7);
        List<String> ids = outbox.writeTogether(LEARNING, "an", 50);
        outbox.untilSettled(target);
        assertThat(far.stored()).isEqualTo(ids);
        far.takeAtMost(0);
        String tooLarge = outbox.write(LEARNING, 1).get(0);
        outbox.untilSettled(target);
        assertThat(outbox.letters(target)).containsExactly(tooLarge + " TOO_LARGE 413");
    }

    @Test
    void one_statement_over_which_a_store_breaks_does_not_hold_up_the_others_for_ever() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 6);
        far.refuse(ids.get(3), 500);
        outbox.untilSettled(target);
        assertThat(outbox.letters(target)).containsExactly(ids.get(3) + " BROKEN 500");
        assertThat(far.stored()).hasSize(5).doesNotContain(ids.get(3));
    }

    @Test
    void a_store_that_is_broken_itself_loses_one_statement_at_most() {
        List<String> ids = outbox.writeTogether(LEARNING, "an", 3);
        ids.forEach(id -> far.refuse(id, 500));
        outbox.until(target, () -> outbox.is(target, "gave_up").equals("true") && far.times(ids.get(1)) > 12);
        assertThat(outbox.letters(target)).containsExactly(ids.get(0) + " BROKEN 500");
        far.answerNormally();
        outbox.untilSettled(target);
        assertThat(far.stored()).containsExactly(ids.get(1), ids.get(2));
    }

    private String happened(String id) {
        return outbox.is(target, "(select to_char(happened at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') "
                + "from statement where id = '" + id + "')");
    }
}
