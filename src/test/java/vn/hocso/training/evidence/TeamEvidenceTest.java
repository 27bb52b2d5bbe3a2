package vn.hocso.training.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.lrs.seal.SealsUpTo;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.training.People;

/** From a team to its people and to the proof of what they did; nobody reads a name whose person did not agree to it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamEvidenceTest {

    private static final Instant REGISTERED = Instant.parse("2022-09-05T01:00:00Z");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    RosterIntake intake;
    @Inject
    OwnRecords records;
    @Inject
    SealsUpTo seals;
    @Inject
    EntityManager database;

    @Test
    void names_are_those_of_people_who_agreed_and_for_those_who_answer_for_the_province() {
        Team team = people.team("46", "474", "19750");
        UUID done = member(team, "Hoàng Thị Đã Xong", true);
        member(team, "Ngô Văn Chưa Xong", true);
        member(team, "Phạm Thị Im Lặng", false);
        people.list(team, 6, null);
        people.train(done, Instant.parse("2022-11-10T03:00:00Z"));

        assertThat(as("0900000007").get("/training?within=TEAM:" + team.code()).body())
                .contains("href=\"/training/teams/" + team.code() + "\"");
        for (String monitor : List.of("0900000006", "0900000007", "0900000008")) {
            assertThat(as(monitor).get("/training/teams/" + team.code()).body()).as(monitor)
                    .containsSubsequence("Hoàng Thị Đã Xong", "Hoàn thành lúc 10:00 10/11/2022", "Ngô Văn Chưa Xong",
                            "Chưa hoàn thành", "&lt; 5 người", "chưa ghép với tài khoản", "6 người")
                    .doesNotContain("Phạm Thị Im Lặng", "Người trong danh sách");
        }
        records.withdraw("evidence-" + done, ConsentPurpose.NAMED_REPORTS);
        assertThat(as("0900000006").get("/training/teams/" + team.code()).body()).doesNotContain("Hoàng Thị Đã Xong");
        assertThat(as("0900000006").get(person(team, done)).statusCode()).isEqualTo(404);
        assertThat(audited("training.people-view", "team/" + team.code())).isGreaterThanOrEqualTo(4);
    }

    /** The figure of that day and the list behind it say the same. */
    @Test
    void the_list_behind_a_figure_of_another_day_is_that_of_the_day() {
        Team team = people.team("46", "474", "19750");
        UUID done = member(team, "Đoàn Thị Hôm Sau", true);
        people.train(done, Instant.parse("2022-11-10T03:00:00Z"));
        WebSession monitor = as("0900000007");

        String page = "/training/teams/" + team.code() + "?asOf=2022-11-09";
        assertThat(monitor.get("/training?asOf=2022-11-09&within=TEAM:" + team.code()).body())
                .contains("href=\"" + page + "\"", "<b>0</b> đúng hạn");
        assertThat(monitor.get(page).body()).contains("Tính đến ngày 09/11/2022", "Đoàn Thị Hôm Sau", "Chưa hoàn thành")
                .doesNotContain("Hoàn thành lúc", "chưa học bài nào");
        assertThat(monitor.get("/training/teams/" + team.code() + "?asOf=10/11/2022").body()).contains("Hoàn thành lúc");
        assertThat(monitor.get("/training/teams/" + team.code() + "?asOf=2022-09-04").body()).as("before she registered")
                .doesNotContain("Đoàn Thị Hôm Sau");
        assertThat(monitor.get("/training/teams/" + team.code() + "?asOf=2023-01-01").statusCode()).isEqualTo(400);
        assertThat(monitor.get("/training/teams/" + team.code() + "?target=members-zalo-2022-09").statusCode()).isEqualTo(409);
    }

    @Test
    void the_list_behind_what_was_known_on_a_day_is_what_was_known() {
        Team team = people.team("46", "474", "19750");
        UUID done = people.member(team);
        records.give("test-" + done, ConsentPurpose.NAMED_REPORTS);
        people.list(team, 6, null);
        people.train(done, Instant.parse("2022-11-10T03:00:00Z"), Instant.parse("2022-11-13T03:00:00Z"));
        member(team, "Ngô Thị Nay Mới Biết", true);
        WebSession monitor = as("0900000007");

        String page = "/training/teams/" + team.code() + "?asOf=2022-11-12&knownOn=2022-11-12";
        assertThat(monitor.get("/training?asOf=2022-11-12&knownOn=2022-11-12&within=TEAM:" + team.code()).body())
                .contains("href=\"" + page.replace("&", "&amp;") + "\"", "<b>0</b> đúng hạn");
        assertThat(monitor.get(page).body()).contains("Người học " + done, "Chưa hoàn thành",
                "theo những gì đã biết đến hết ngày 12/11/2022", "<dd>6 người")
                .doesNotContain("Hoàn thành lúc", "Nay Mới Biết");
        assertThat(monitor.get(page.replace("knownOn=2022-11-12", "knownOn=2022-11-14")).body()).contains("Hoàn thành lúc");
        assertThat(monitor.get(page.replace("&knownOn=2022-11-12", "")).body()).contains("Hoàn thành lúc", "Nay Mới Biết");
        assertThat(monitor.get(page.replace("knownOn=2022-11-12", "knownOn=x")).statusCode()).isEqualTo(400);
    }

    @Test
    void who_agreed_to_the_first_text_is_named_to_the_province_alone() {
        Team team = people.team("46", "474", "19750");
        UUID member = member(team, "Vũ Thị Chỉ Tỉnh", true);
        execute("update consent set text_version = '2022-11' where purpose = 'NAMED_REPORTS' and member_id = '" + member + "'");
        assertThat(as("0900000007").get("/training/teams/" + team.code()).body()).contains("Vũ Thị Chỉ Tỉnh");
        assertThat(as("0900000006").get("/training/teams/" + team.code()).body()).doesNotContain("Vũ Thị Chỉ Tỉnh");
        assertThat(as("0900000006").get(person(team, member)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_province_monitor_opens_neither_team_nor_person_nor_statement_of_another_province() {
        Team team = people.team("48", "490", "20194");
        UUID member = member(team, "Lê Thị Ở Xa", true);
        people.train(member, Instant.parse("2022-11-10T03:00:00Z"));
        String statement = person(team, member) + "/statements/" + completion(member);
        for (String path : List.of("/training/teams/" + team.code(), person(team, member), statement)) {
            var answer = as("0900000007").get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Lê Thị Ở Xa", team.name());
            assertThat(as("0900000006").get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void few_people_without_a_name_are_not_told_apart_and_many_are_counted() {
        Team few = people.team("46", "474", "19750");
        people.train(people.member(few), Instant.parse("2022-11-10T03:00:00Z"));
        people.member(few);
        assertThat(as("0900000007").get("/training/teams/" + few.code()).body()).contains("&lt; 5 người</dd>")
                .doesNotContain("trong đó");

        Team many = people.team("46", "474", "19750");
        for (int i = 0; i < 6; i++) {
            UUID member = people.member(many);
            if (i > 0) {
                people.train(member, Instant.parse("2022-11-10T03:00:00Z"));
            }
        }
        assertThat(as("0900000007").get("/training/teams/" + many.code()).body())
                .contains("6 người, trong đó 5 người đã hoàn thành");
    }

    @Test
    void a_person_leads_to_every_statement_in_order_and_a_completion_to_its_signature_proved_anew() {
        Team team = people.team("46", "474", "19750");
        UUID member = member(team, "Đặng Văn Đủ Bài", true);
        people.train(member, Instant.parse("2022-11-12T03:00:00Z"));
        WebSession monitor = as("0900000007");

        String page = monitor.get(person(team, member)).body();
        int shown = 0;
        assertThat(page).contains("Trang sau").doesNotContain("Trang đầu");
        String path = person(team, member);
        while (path != null) {
            page = monitor.get(path).body();
            shown += page.split("/statements/", -1).length - 1;
            int next = page.indexOf("?from=");
            path = next < 0 ? null : person(team, member) + page.substring(next, page.indexOf('"', next));
        }
        assertThat(shown).isEqualTo(((Number) database.createNativeQuery("select count(*) from statement where "
                + "convert_from(body, 'UTF8') like '%" + member + "%'", Long.class).getSingleResult()).intValue())
                .isGreaterThan(150);

        UUID id = completion(member);
        String statement = person(team, member) + "/statements/" + id;
        assertThat(page).contains(statement);
        assertThat(monitor.get(statement).body()).contains("Đúng chữ ký", "chưa được niêm phong", id.toString(),
                member.toString());
        seals.seal(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(monitor.get(statement).body()).contains("Đúng chữ ký", "Đúng niêm phong");

        execute("update statement set body = body || ' '::bytea where id = '" + id + "'");
        try {
            assertThat(monitor.get(statement).body()).contains("Sai chữ ký", "Sai niêm phong").doesNotContain("Đúng chữ ký");
        } finally {
            execute("update statement set body = substring(body for length(body) - 1) where id = '" + id + "'");
        }
        assertThat(audited("training.person-view", "member/" + member)).isPositive();
    }

    @Test
    void a_statement_of_somebody_else_is_not_shown_as_this_persons() {
        Team team = people.team("46", "474", "19750");
        UUID one = member(team, "Trần Một", true);
        UUID other = people.member(team);
        people.train(other, Instant.parse("2022-11-12T03:00:00Z"));
        WebSession monitor = as("0900000006");
        assertThat(monitor.get(person(team, one) + "/statements/" + completion(other)).statusCode()).isEqualTo(404);
        assertThat(monitor.get(person(team, other)).statusCode()).isEqualTo(404);
        assertThat(monitor.get(person(team, one)).body()).contains("chưa học bài nào");
        assertThat(monitor.get(person(team, one) + "?from=tomorrow").statusCode()).isEqualTo(400);
    }

    private UUID member(Team team, String name, boolean agreed) {
        UUID id = UUID.randomUUID();
        intake.register(List.of(new NewMember(id, "evidence-" + id, name, null, team, TeamRole.MEMBER, REGISTERED)));
        if (agreed) {
            records.give("evidence-" + id, ConsentPurpose.NAMED_REPORTS);
        }
        return id;
    }

    private static String person(Team team, UUID member) {
        return "/training/teams/" + team.code() + "/people/" + member;
    }

    private UUID completion(UUID member) {
        return (UUID) database.createNativeQuery("select statement_id from completion where rule = 'core-v1' and member_id = '"
                + member + "'", UUID.class).getSingleResult();
    }

    private long audited(String action, String object) {
        return (Long) database.createNativeQuery("select count(*) from audit_log where action = '" + action + "' and object = '"
                + object + "'", Long.class).getSingleResult();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private WebSession as(String user) {
        return new WebSession("http://localhost:" + port).signIn(user, "hocso-demo", "/training");
    }
}
