package vn.hocso.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.shared.Jdbc;

/** If this fails, people are measured by a day or a share that the letters do not name, or by one that was changed long ago. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetsTest {

    private static final String ID = "targets-test";
    private static final long SECOND = 1_000_000_000;

    @Inject
    Jdbc database;

    @BeforeEach
    void add() {
        database.update(
                "insert into target select ?, title, unit_of_count, scope, starts_on, ends_on, bound, zone, rule, share,"
                        + " source from target where id = 'members-online-2022-11'",
                ID);
    }

    @AfterEach
    void remove() {
        database.update("delete from target where id = ?", ID);
    }

    @Test
    void the_letters_targets_have_their_last_day_and_bound() {
        List<String> targets = database.list(
                "select id, unit_of_count, ends_on, bound from target where id <> ? and id not like"
                        + " 'frozen-%' order by ends_on, id",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)
                        + " " + row.getString(4),
                ID);
        assertThat(targets).containsExactly("report-establishment-2022-09 PROVINCE 2022-09-15 EXCLUSIVE",
                "communes-bridging-2022-09 COMMUNE 2022-09-30 INCLUSIVE", "members-zalo-2022-09 MEMBER 2022-09-30 INCLUSIVE",
                "teams-in-person-2022-09 TEAM 2022-09-30 INCLUSIVE", "members-online-2022-11 MEMBER 2022-11-30 INCLUSIVE",
                "report-activity-2022-12 PROVINCE 2022-12-15 EXCLUSIVE");
    }

    @Test
    void a_target_that_nobody_counts_says_that_it_has_no_rates() {
        database.update("update target set rule = null where id = ?", ID);
        given().auth().oauth2(Tokens.of("0900000006")).get("/api/v1/targets/" + ID + "/rates").then().statusCode(409)
                .body("type", equalTo("/errors/target-without-rates")).body("detail", containsString("chưa có tỷ lệ"));
    }

    @Test
    void a_change_by_another_replica_is_seen_after_a_second_and_is_asked_for_once_until_then() {
        var nanos = new AtomicLong();
        var targets = new Targets(database, null, null, nanos::get);
        assertThat(targets.target(ID).endsOn()).isEqualTo(LocalDate.of(2022, 11, 30));
        database.update("update target set ends_on = date '2022-12-10' where id = ?", ID);
        nanos.set(SECOND - 1);
        assertThat(targets.target(ID).endsOn()).isEqualTo(LocalDate.of(2022, 11, 30));
        nanos.set(SECOND);
        assertThat(targets.target(ID).endsOn()).isEqualTo(LocalDate.of(2022, 12, 10));
        assertThat(targets.target(ID).lastDay()).isEqualTo(LocalDate.of(2022, 12, 10));
    }
}
