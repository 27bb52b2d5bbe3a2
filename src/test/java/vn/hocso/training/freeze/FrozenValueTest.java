package vn.hocso.training.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.Tokens;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.People;
import vn.hocso.training.Target;

/** What the ministry and a province read of a frozen value, and that a changed statement shows. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenValueTest {

    private static final String TARGET = "members-online-2022-11";
    private static final LocalDate LAST = LocalDate.of(2022, 11, 30);
    private static final String API = "/api/v1/targets/" + TARGET + "/frozen/2022-11-30";
    private static final String PAGE = "/training/frozen/" + TARGET + "/2022-11-30";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    FrozenTargets targets;
    @Inject
    FrozenState state;
    @Inject
    People people;
    @Inject
    EntityManager database;

    private String statement;

    @BeforeEach
    void freeze() {
        targets.forgetAll();
        UUID member = people.member(people.team("46", "474", "19750"));
        people.train(member, Instant.parse("2022-11-30T16:59:59Z"));
        statement = database.createNativeQuery("select statement_id::text from completion where rule = 'core-v1' "
                + "and member_id = '" + member + "'", String.class).getSingleResult().toString();
        targets.freezeAfter(LAST, 20);
    }

    @AfterEach
    void forget() {
        targets.forgetAll();
    }

    /** The pages' clock stands before the deadline; what they are given is asked for the day on which it is over. */
    @Test
    void after_the_deadline_the_frozen_figure_of_the_country_and_of_provinces_stands_first() {
        Target target = new Target(TARGET, "", LAST.minusDays(60), LAST, Target.Bound.INCLUSIVE, "core-v1", 1, "");
        FrozenFigure country = state.of(target, "VN", LAST).figure();
        FrozenFigure province = state.of(target, "DMHC-2022:46", LAST.plusDays(5)).figure();
        assertThat(province.trained()).isLessThanOrEqualTo(country.trained());
        assertThat(province.roster()).isPositive().isLessThanOrEqualTo(country.roster());
        assertThat(country.percent()).isEqualTo(Numbers.percent((double) country.trained() / country.roster()));
        assertThat(state.of(target, "DMHC-2022:474", LAST).figure()).as("a district is not frozen").isNull();
        assertThat(state.of(target, "VN", LAST.minusDays(1)).figure()).as("the deadline is not over").isNull();
    }

    @Test
    void a_statement_that_is_altered_or_removed_in_the_database_is_told_on_the_dashboard() {
        WebSession monitor = as("0900000006");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("đã chốt và khớp với từng bản ghi", PAGE);

        targets.execute("update statement set body = body || ' '::bytea where id = '" + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("không còn khớp với các bản ghi", statement + " (đã bị sửa)");
        assertThat(monitor.get(PAGE).body()).contains("không còn khớp với các bản ghi");
        targets.execute("update statement set body = substring(body for length(body) - 1) where id = '" + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("khớp với từng bản ghi");

        targets.execute("create table kept as select * from statement where id = '" + statement + "'");
        targets.execute("delete from statement where id = '" + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("không còn khớp với các bản ghi", statement + " (không còn)");
        targets.execute("insert into statement select * from kept");
        targets.execute("drop table kept");

        targets.execute("create table kept as select * from completion where statement_id = '" + statement + "'");
        targets.execute("delete from completion where statement_id = '" + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("không còn khớp với các bản ghi", "Bản kê đếm");
        targets.execute("insert into completion select * from kept");
        targets.execute("drop table kept");

        targets.execute("update completion set received_at = received_at - interval '1 second' where statement_id = '"
                + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("không còn khớp", "không còn là những bản ghi lúc chốt");
        targets.execute("update completion set received_at = received_at + interval '1 second' where statement_id = '"
                + statement + "'");
        targets.check();
        assertThat(monitor.get("/training").body()).contains("khớp với từng bản ghi");
    }

    @Test
    void figures_of_a_manifest_that_was_changed_in_the_database_are_not_believed() {
        targets.execute("alter table frozen_value disable trigger frozen_value_only_grows");
        targets.execute("update frozen_value set manifest = replace(manifest, '\"late\":0', '\"late\":1')");
        targets.execute("alter table frozen_value enable trigger frozen_value_only_grows");
        targets.check();
        assertThat(as("0900000006").get("/training").body()).contains("Bản kê không đúng với chữ ký của nó.");
    }

    @Test
    void the_restated_value_stands_beside_the_frozen_one_and_replaces_nothing() {
        WebSession monitor = as("0900000006");
        String before = frozenCells(monitor.get(PAGE).body());
        people.train(people.member(people.team("46", "474", "19750")), Instant.parse("2022-11-30T16:00:00Z"),
                Instant.parse("2022-12-03T02:00:00Z"));
        String page = monitor.get(PAGE).body();
        assertThat(frozenCells(page)).isEqualTo(before);
        assertThat(page).contains("Tính lại: đúng hạn", "không bao giờ thay đổi");
    }

    @Test
    void a_province_reads_its_own_row_and_takes_no_file_of_the_country() {
        WebSession province = as("0900000007");
        assertThat(province.get(PAGE).body()).contains("<th scope=\"row\">Thừa Thiên Huế</th>")
                .doesNotContain("Đà Nẵng", "Cả nước</th>", "Cụm ", "statements.ndjson\"");
        assertThat(province.get(PAGE + "/manifest.json").statusCode()).isEqualTo(403);
        assertThat(province.get(PAGE + "/statements.ndjson").statusCode()).isEqualTo(403);
    }

    @Test
    void statements_go_out_as_they_were_received_and_who_took_them_is_in_the_log() {
        var file = as("0900000006").get(PAGE + "/statements.ndjson");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        String body = database.createNativeQuery("select convert_from(body, 'UTF8') from statement where id = '" + statement
                + "'", String.class).getSingleResult().toString();
        assertThat(file.body().lines().filter(line -> line.contains(statement))).singleElement().asString()
                .endsWith(",\"statement\":" + body + "}");
        assertThat(database.createNativeQuery("select count(*) from audit_log where action = 'training.evidence-export' "
                + "and object = 'target/" + TARGET + "'", Long.class).getSingleResult()).isNotEqualTo(0L);
    }

    @Test
    void a_program_takes_the_same_two_files_within_the_same_scope() {
        WebSession monitor = as("0900000006");
        for (String[] file : new String[][]{{"/manifest", "/manifest.json"}, {"/statements", "/statements.ndjson"}}) {
            String page = monitor.get(PAGE + file[1]).body();
            given().auth().oauth2(Tokens.of("0900000006")).get(API + file[0]).then().statusCode(200)
                    .header("Content-Disposition", containsString(TARGET + "-2022-11-30-" + file[1].substring(1)))
                    .body(equalTo(page));
            given().auth().oauth2(Tokens.of("0900000007")).get(API + file[0]).then().statusCode(403)
                    .contentType("application/problem+json");
            given().get(API + file[0]).then().statusCode(401);
        }
        String tag = given().auth().oauth2(Tokens.of("0900000006")).get(API + "/manifest").then().extract().header("ETag");
        given().auth().oauth2(Tokens.of("0900000006")).header("If-None-Match", tag).get(API + "/manifest").then()
                .statusCode(304).body(equalTo(""));
    }

    /** What stands in the cells of the frozen value of Huế. */
    private static String frozenCells(String page) {
        String row = page.substring(page.indexOf("<th scope=\"row\">Thừa Thiên Huế</th>"));
        return row.substring(0, row.indexOf("Tính lại"));
    }

    private WebSession as(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training");
    }
}
