package vn.hocso.learning.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import vn.hocso.campaign.Newcomer;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, somebody can learn in another's name with a key that nobody knows. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingParcelTest {

    private static Team team;
    private static Newcomer leader;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    People people;
    @Inject
    Catalogue catalogue;
    @Inject
    EarlierLessons lessons;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private Instant now;
    private Newcomer member;

    @BeforeEach
    void aMemberWhosePhoneNeverToldItsKey() {
        lessons.wereThereInOctober();
        now = clock.instant();
        if (leader == null) {
            team = people.team("70", "689", null);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        }
        member = Newcomer.join(port, team, jdbc);
    }

    @Test
    void the_member_alone_says_that_it_is_theirs_and_then_it_counts_once() {
        String parcel = parcel();
        assertThat(send(parcel).header("Location")).endsWith("/relay?done=waiting");
        assertThat(leader.browser().get("/relay?done=waiting").body()).contains("người học cần đăng nhập và nhận gói");
        assertThat(send(parcel).header("Location")).as("again").endsWith("/relay?done=waiting");
        assertThat(statements(member.member())).isZero();
        assertThat(member.browser().get("/learning").body())
                .contains("Một gói bài học gửi nhờ Tổ trưởng đang chờ bạn nhận: 1 lượt làm bài.");
        String accept = action(member, "acceptance");
        leader.browser().get("/my-data/phones");
        assertThat(leader.browser().post(accept, Map.of()).statusCode()).as("nobody else").isEqualTo(404);
        member.browser().get("/my-data/phones");
        assertThat(member.browser().post(accept, Map.of()).statusCode()).isEqualTo(303);

        assertThat(statements(member.member())).isEqualTo(8);
        assertThat(member.browser().post(accept, Map.of()).statusCode()).isEqualTo(404);
        assertThat(member.browser().get("/learning").body()).doesNotContain("đang chờ bạn nhận");
        assertThat(jdbc.list("select relayer_id from relay_receipt where member_id = ?", row -> row.getObject(1, UUID.class),
                member.member())).containsExactly(leader.member());
    }

    @Test
    void what_the_member_refuses_is_gone_and_is_not_asked_again() {
        String parcel = parcel();
        send(parcel);
        String refuse = action(member, "refusal");
        assertThat(member.browser().post(refuse, Map.of()).statusCode()).isEqualTo(303);
        assertThat(send(parcel).asString()).contains("không phải của mình");
        assertThat(member.browser().get("/my-data/phones").body()).doesNotContain("/acceptance");
        assertThat(member.browser().get("/my-data/copy.json").body()).contains("\"parcelsWaiting\"", "\"refusedAt\":\"2022-");
        assertThat(jdbc.first("select body from waiting_parcel where member_id = ?", row -> row.getString(1), member.member()))
                .contains("");
        assertThat(statements(member.member())).isZero();
    }

    @Test
    void a_neighbour_who_signs_in_anothers_name_with_a_key_of_their_own_only_asks_them() {
        Newcomer forger = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(forger.member(), now).introducedBy(forger, now)
                .with("member", member.member()).pass(catalogue.lesson("CDS-1"), now.minusSeconds(5));
        assertThat(send(phone.parcel()).header("Location")).endsWith("/relay?done=waiting");
        assertThat(statements(member.member()) + statements(forger.member())).isZero();
    }

    @Test
    void no_more_than_five_wait_for_a_member_and_an_administrator_drops_rubbish_without_seeing_whose() {
        for (int i = 0; i < WaitingParcels.MOST_OF_MEMBER; i++) {
            assertThat(send(parcel()).statusCode()).isEqualTo(303);
        }
        assertThat(send(parcel()).asString()).contains("Đang có nhiều gói chờ người học nhận");
        String first = jdbc.first("select parcel from waiting_parcel where member_id = ?", row -> row.getString(1),
                member.member()).orElseThrow();
        String removal = "/administration/waiting-parcels/" + first + "/removal";
        WebSession admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo",
                "/administration/waiting-parcels");
        assertThat(admin.last().body()).contains(removal).doesNotContain(member.member().toString(), member.name(),
                leader.name(), leader.member().toString());
        assertThat(admin.post(removal, Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.post(removal, Map.of()).statusCode()).isEqualTo(404);
        assertThat(send(parcel()).statusCode()).as("there is room again").isEqualTo(303);
        jdbc.update("delete from waiting_parcel where relayer_id = ?", leader.member());
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_kept_and_who_brought_something_finds_it_in_the_copy() {
        send(parcel());
        assertThat(leader.browser().get("/my-data/copy.json").body()).contains("\"carriedForOthers\":[{\"parcel\"")
                .doesNotContain(member.member().toString());
        String late = parcel();
        jdbc.update("update member set subject = null where id = ?", member.member());
        assertThat(send(late).asString()).contains("không còn tài khoản");
        jdbc.update("delete from waiting_parcel where relayer_id = ?", leader.member());
    }

    private String parcel() {
        return new SigningPhone(member.member(), now).pass(catalogue.lesson("CDS-1"), now.minusSeconds(5)).parcel();
    }

    private static String action(Newcomer member, String answer) {
        return member.browser().get("/my-data/phones").body()
                .replaceAll("(?s).*action=\"(/my-data/phones/parcels/[0-9a-f]{64}/" + answer + ")\".*", "$1");
    }

    private Response send(String parcel) {
        return Carrier.send(port, leader, parcel, "text/html");
    }

    private long statements(UUID person) {
        return jdbc.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), person.toString()).orElseThrow();
    }
}
