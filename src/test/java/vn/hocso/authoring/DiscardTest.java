package vn.hocso.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.servers.RealServers;

/** A draft that nobody wants any more is given up, and its text is still there. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscardTest {

    private static final String TRAINER = "11111111-0000-4000-8000-000000000003";

    @Inject
    Drafts drafts;

    @Inject
    EntityManager database;

    private DeskBrowsing browser;

    @BeforeEach
    void open() {
        browser = new DeskBrowsing(drafts);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void a_discarded_draft_stays_in_the_history_and_makes_way_for_a_new_one() {
        String page = browser.begin("TTDT-3").replace("/text", "");
        int events = events("TTDT-3");
        browser.save(page + "/text", "chưa xong", "lesson: [").then().statusCode(303);
        browser.act(page, "/discard").then().statusCode(303).header("Location", endsWith("/authoring/lessons/TTDT-3"));
        browser.get("/authoring/lessons/TTDT-3").then().statusCode(200).body(containsString("đã bỏ"),
                containsString("Soạn bản mới"));
        browser.get(page).then().statusCode(200).body(not(containsString("Gửi duyệt</button>")));
        assertThat(browser.revision(page).lessonText()).isEqualTo("chưa xong");
        browser.act(page, "/discard").then().statusCode(303);
        assertThat(events("TTDT-3")).as("told twice, written down once").isEqualTo(events + 1);

        String next = browser.begin("TTDT-3").replace("/text", "");
        assertThat(next).isNotEqualTo(page);
        assertThat(browser.revision(next).lessonText()).isEqualTo(drafts.revision("TTDT-3", 1).lessonText());
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void only_the_draft_that_was_seen_is_discarded() {
        String page = browser.begin("ATTT-3").replace("/text", "");
        browser.get(page);
        browser.post(page + "/discard", "version", "999").then().statusCode(409);
        assertThat(browser.revision(page).state()).isEqualTo(RevisionState.DRAFT);
    }

    @Test
    @TestSecurity(user = TRAINER, roles = "trainer")
    void what_waits_for_review_or_was_published_is_not_discarded() {
        String waiting = browser.inReview("NTS-2", "somebody-else", "Câu chờ duyệt");
        browser.act(waiting, "/discard").then().statusCode(409);
        assertThat(browser.revision(waiting).state()).isEqualTo(RevisionState.IN_REVIEW);
        browser.act("/authoring/lessons/NTS-2/revisions/1", "/discard").then().statusCode(409);
        browser.act(waiting, "/return").then().statusCode(303);
        browser.act(waiting, "/discard").then().statusCode(303);
        assertThat(browser.revision(waiting).state()).isEqualTo(RevisionState.DISCARDED);
        browser.act(waiting, "/submission").then().statusCode(409);
        browser.post(waiting + "/text", "lessonText", "x").then().statusCode(409);
    }

    private int events(String lesson) {
        return database.createNativeQuery("select 1 from audit_log where action = 'authoring.discard' and object = :object",
                Integer.class).setParameter("object", "lesson/" + lesson).getResultList().size();
    }
}
