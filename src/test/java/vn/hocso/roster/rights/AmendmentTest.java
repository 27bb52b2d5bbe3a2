package vn.hocso.roster.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.Newcomer;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.servers.KeycloakAdmin;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, a wrong number or role stays wrong, or somebody gets another's account or rights by asking. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmendmentTest {

    private static final String PAGE = "/my-data/amendments";
    private static final String LIST = "/administration/erasures";
    private static final String PASSWORD = "mật khẩu của tôi 9";

    private static Team team;
    private static WebSession admin;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    RosterIntake intake;
    @Inject
    Jdbc jdbc;

    private final String wished = "03" + String.format("%08d", new Random().nextInt(100_000_000));
    private Newcomer member;
    private String number;

    @BeforeEach
    void somebodyJoins() {
        if (team == null) {
            team = people.team("84", "842", "29236");
            admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo", LIST);
        }
        member = Newcomer.join(port, team, jdbc);
        number = phone();
    }

    @Test
    void a_number_is_taken_over_once_the_account_signs_in_with_it_and_not_before() {
        assertThat(member.browser().get("/my-data").body()).contains("href=\"" + PAGE + "\"");
        assertThat(ask("phone", "0912")).isEqualTo(400);
        assertThat(member.browser().last().body()).contains("id=\"phone-error\"", "10 chữ số", "value=\"0912\"");
        assertThat(ask("phone", number)).as("it is that already").isEqualTo(400);
        assertThat(ask("phone", spaced(wished))).isEqualTo(303);
        assertThat(member.browser().get(PAGE + "?done=asked").body()).contains("Đã nhận yêu cầu của bạn",
                "Sửa số điện thoại thành " + spaced(wished), "chậm nhất ngày 17/11/2022");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("\"amendments\"", "+84" + wished.substring(1));
        long id = newest();
        assertThat(admin.get(LIST).body()).contains("Sửa số điện thoại", "/administration/amendments/" + id)
                .doesNotContain(member.name(), wished, spaced(wished), number, spaced(number));
        assertThat(looks(id)).isZero();
        assertThat(admin.get("/administration/amendments/" + id).body()).contains(spaced(number), spaced(wished))
                .doesNotContain(member.name());
        assertThat(looks(id)).isEqualTo(1);

        assertThat(answer(id, "acceptance")).as("nobody changed it in Keycloak").isEqualTo(409);
        assertThat(phone()).isEqualTo(number);
        long entry = listed(wished);
        KeycloakAdmin.rename(number, wished);
        assertThat(answer(id, "acceptance")).isEqualTo(303);
        assertThat(phone()).isEqualTo(wished);
        assertThat(jdbc.list("select member_id from roster_candidate where entry_id = ?", row -> row.getObject(1, UUID.class),
                entry))
                .as("who is on a list with that number is proposed").containsExactly(member.member());
        assertThat(answer(id, "acceptance")).as("twice").isEqualTo(409);
        assertThat(answer(id, "refusal", "why", "UNCONFIRMED")).as("another answer").isEqualTo(409);
        assertThat(jdbc.list("select phone from amendment_request where id = ?", row -> row.getString(1), id))
                .as("what was wished for is not kept").containsExactly((String) null);
        assertThat(member.browser().get(PAGE).body()).contains("Đã sửa.", spaced(wished)).doesNotContain(spaced(number));
        var again = new WebSession("http://localhost:" + port).signIn(wished, PASSWORD, "/my-data");
        assertThat(again.last().body()).contains(member.name(), spaced(wished));
    }

    @Test
    void a_role_is_what_it_should_be_when_an_administrator_says_yes() {
        assertThat(member.browser().get("/roster/matches").statusCode()).isEqualTo(403);
        assertThat(ask("role", "MEMBER")).as("it is that already").isEqualTo(400);
        assertThat(ask("role", "KING")).isEqualTo(400);
        assertThat(ask("role", "DEPUTY")).isEqualTo(303);
        assertThat(ask("role", "LEADER")).as("the newer wish counts").isEqualTo(303);
        long id = newest();
        assertThat(requests()).isEqualTo(1);
        assertThat(member.browser().get("/roster/matches").statusCode()).as("asking gives no right").isEqualTo(403);
        assertThat(admin.get("/administration/amendments/" + id).body()).contains(team.name(), "Tổ viên", "Tổ trưởng")
                .doesNotContain(member.name(), number, spaced(number));
        assertThat(answer(id, "acceptance")).isEqualTo(303);
        assertThat(member.browser().get("/roster/matches").statusCode()).isEqualTo(200);
        assertThat(member.browser().get(PAGE).body()).contains("Sửa vai trò thành Tổ trưởng", "Đã sửa.");
        assertThat(jdbc.list("select detail from audit_log where object = ? order by id", row -> row.getString(1),
                "amendment/" + id)).containsExactly("looked at", "looked at", "answered: DONE");
    }

    @Test
    void no_has_a_reason_and_changes_nothing() {
        ask("role", "LEADER");
        long id = newest();
        assertThat(answer(id, "refusal")).isEqualTo(400);
        assertThat(answer(id, "refusal", "why", "DONE")).as("yes is no reason").isEqualTo(400);
        assertThat(answer(id, "refusal", "why", "BY_LIST")).isEqualTo(303);
        assertThat(member.browser().get(PAGE).body()).contains("Bạn nhờ cán bộ quản lý danh sách sửa ở đó");
        assertThat(member.browser().get("/roster/matches").statusCode()).isEqualTo(403);
        assertThat(ask("role", "DEPUTY")).as("asked anew").isEqualTo(303);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void a_wish_is_withdrawn_by_whom_it_is_and_by_nobody_else() {
        ask("phone", wished);
        long id = newest();
        Newcomer other = Newcomer.join(port, team, jdbc);
        other.browser().get(PAGE);
        assertThat(other.browser().post(PAGE + "/" + id + "/withdrawal").statusCode()).isEqualTo(409);
        member.browser().get(PAGE);
        assertThat(member.browser().post(PAGE + "/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(member.browser().get(PAGE + "?done=withdrawn").body()).contains("Không có gì thay đổi", "Bạn rút lại lúc")
                .doesNotContain(spaced(wished));
        assertThat(answer(id, "acceptance")).isEqualTo(409);
        assertThat(phone()).isEqualTo(number);
    }

    @Test
    void who_is_in_another_team_by_now_gets_no_role_in_this_one() {
        ask("role", "LEADER");
        long id = newest();
        // As if the person had been there, and left.
        Team elsewhere = people.team("84", "842", "29239");
        jdbc.update("update amendment_request set team_id = ? where id = ?", elsewhere.id(), id);
        assertThat(admin.get("/administration/amendments/" + id).body()).contains("không còn ở Tổ đó");
        assertThat(answer(id, "acceptance")).isEqualTo(409);
        assertThat(answer(id, "refusal", "why", "UNCONFIRMED")).isEqualTo(303);
    }

    @Test
    void with_the_person_go_the_wishes() {
        ask("phone", wished);
        member.browser().get("/my-data");
        member.browser().post("/my-data/erasure");
        long request = jdbc.first("select id from erasure_request where member_id = ?", row -> row.getLong(1), member.member())
                .orElseThrow();
        admin.get(LIST);
        assertThat(admin.post(LIST + "/" + request + "/completion").statusCode()).isEqualTo(303);
        assertThat(requests()).isZero();
    }

    /** Somebody on a list of another team. */
    private long listed(String phone) {
        Team elsewhere = people.team("84", "842", "29242");
        return QuarkusTransaction.requiringNew().call(() -> {
            long list = intake.openImport("Danh sách thử", "test", Instant.parse("2022-09-01T05:00:00Z"), true);
            intake.enter(list, List.of(new NewEntry("Kiên Thị Trong Danh Sách", "+84" + phone.substring(1), elsewhere,
                    TeamRole.MEMBER, Audience.MEMBER, LocalDate.of(2022, 9, 1), null, null)));
            return jdbc.first("select id from roster_entry where import_id = ?", row -> row.getLong(1), list).orElseThrow();
        });
    }

    private int ask(String what, String value) {
        member.browser().get(PAGE);
        return member.browser().post(PAGE + "/" + what, what, value).statusCode();
    }

    private int answer(long id, String what, String... fields) {
        admin.get("/administration/amendments/" + id);
        return admin.post("/administration/amendments/" + id + "/" + what, fields).statusCode();
    }

    private long newest() {
        return jdbc.first("select max(id) from amendment_request where member_id = ?", row -> row.getLong(1), member.member())
                .orElseThrow();
    }

    private long requests() {
        return jdbc.first("select count(*) from amendment_request where member_id = ?", row -> row.getLong(1), member.member())
                .orElseThrow();
    }

    private long looks(long id) {
        return jdbc.first("select count(*) from audit_log where object = ? and detail = 'looked at'", row -> row.getLong(1),
                "amendment/" + id).orElseThrow();
    }

    private String phone() {
        return jdbc.first("select '0' || substr(phone, 4) from member where id = ?", row -> row.getString(1), member.member())
                .orElseThrow();
    }

    private static String spaced(String national) {
        return national.substring(0, 4) + " " + national.substring(4, 7) + " " + national.substring(7);
    }
}
