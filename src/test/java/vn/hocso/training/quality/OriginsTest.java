package vn.hocso.training.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** If this fails, an address is kept of somebody who learned, or nothing by which a burst could be seen. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OriginsTest {

    private static final String USER = "0912000391";
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 15);

    private record Kept(byte[] device, byte[] address) {}

    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Catalogue catalogue;
    @Inject
    OriginKeys keys;
    @Inject
    Jdbc database;
    @Inject
    ServiceClock clock;

    private Team team;

    @BeforeEach
    void aTeamAndTheKeyOfToday() {
        keys.turn();
        team = people.team("34", roster.unitsIn("34").get(0).code(), null);
    }

    @Test
    @TestSecurity(user = USER, roles = "member")
    void two_who_complete_on_one_device_have_one_hash_which_holds_no_address() {
        Kept one = kept(completing());
        Kept other = kept(completing());
        assertThat(other.device).isEqualTo(one.device).isNotEqualTo(one.address);
        assertThat(other.address).isEqualTo(one.address);
        byte[] key = keys.of(TODAY).orElseThrow();
        assertThat(one.address).isEqualTo(Origin.of(key, "127.0.0.1", null, null).address());
        assertThat(database.list("select column_name from information_schema.columns where table_name = 'completion_origin'",
                row -> row.getString(1))).containsExactlyInAnyOrder("member_id", "rule", "received_at", "device", "address");
    }

    @Test
    void what_no_request_told_comes_from_nowhere() {
        UUID member = people.member(team);
        people.train(member, Instant.parse("2022-11-10T03:00:00Z"));
        assertThat(origins(member)).isEmpty();
    }

    @Test
    void a_key_is_deleted_with_its_day_and_a_hash_after_thirty() {
        UUID member = people.member(team);
        people.train(member, Instant.parse("2022-11-10T03:00:00Z"));
        database.update("insert into completion_origin values (?, 'core-v1', ?, ?, ?)", member,
                Instant.parse("2022-11-10T03:00:00Z"), new byte[16], new byte[16]);
        byte[] today = database.first("select key from origin_key where day = ?", row -> row.getBytes(1), TODAY).orElseThrow();
        keys.turn();
        assertThat(database.first("select key from origin_key where day = ?", row -> row.getBytes(1), TODAY)).as("one a day")
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(today));
        clock.at(Instant.parse("2022-12-10T02:59:00Z"), this::turned);
        assertThat(origins(member)).hasSize(1);
        assertThat(database.list("select day from origin_key", row -> row.getObject(1, LocalDate.class)))
                .containsExactlyInAnyOrder(LocalDate.of(2022, 12, 10), LocalDate.of(2022, 12, 11));
        clock.at(Instant.parse("2022-12-10T03:01:00Z"), this::turned);
        assertThat(origins(member)).isEmpty();
    }

    private Void turned() {
        keys.turn();
        return null;
    }

    /** Somebody who answers the last lesson in a browser. */
    private UUID completing() {
        UUID member = people.member(team);
        database.update("update member set subject = 'left-' || id where subject = ?", USER);
        database.update("update member set subject = ? where id = ?", USER, member);
        String code = people.almost(member, Instant.parse("2022-11-14T03:00:00Z"));
        var browser = new Browsing();
        browser.get("/l/" + code).then().statusCode(200);
        String attempt = browser.field("attempt");
        String path = "/l/" + code + "/attempts/" + attempt;
        Lesson lesson = catalogue.lesson(code);
        browser.post("/l/" + code + "/attempts", "attempt", attempt, "revision", browser.field("revision")).then()
                .statusCode(303);
        for (int i = 0; i < 5; i++) {
            browser.get(path).then().statusCode(200);
            String asked = browser.field("question");
            String right = lesson.questions().stream().filter(q -> q.id().equals(asked)).findFirst().orElseThrow().right().id();
            browser.post(path + "/answers", "question", asked, "option", right).then().statusCode(303);
        }
        browser.get(path).then().body(containsString("5"));
        return member;
    }

    private Kept kept(UUID member) {
        assertThat(origins(member)).hasSize(1);
        return origins(member).get(0);
    }

    private List<Kept> origins(UUID member) {
        return database.list("select device, address from completion_origin where member_id = ? and rule = 'core-v1'",
                row -> new Kept(row.getBytes(1), row.getBytes(2)), member);
    }
}
