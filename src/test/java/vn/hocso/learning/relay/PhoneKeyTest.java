package vn.hocso.learning.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
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
import vn.hocso.roster.rights.Erasures;
import vn.hocso.servers.RealServers;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.People;

/** If this fails, a lost phone goes on speaking for its member, or an odd key speaks for anybody. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhoneKeyTest {

    private static final String LESSON = "CDS-1";

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
    PhoneKeys keys;
    @Inject
    Erasures erasures;
    @Inject
    ServiceClock clock;
    @Inject
    Jdbc jdbc;

    private Instant now;

    @BeforeEach
    void aTeamWithALeader() {
        lessons.wereThereInOctober();
        now = clock.instant();
        if (leader == null) {
            team = people.team("70", "689", null);
            leader = Newcomer.join(port, team, jdbc).leads(jdbc);
        }
    }

    @Test
    void a_key_that_the_member_revoked_signs_nothing_more() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        String parcel = phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel();
        assertThat(member.browser().get("/my-data").body()).contains("href=\"/my-data/phones\"");
        String page = member.browser().get("/my-data/phones").body();
        assertThat(page).contains("Máy " + phone.keyId().substring(0, 8));
        member.browser().post("/my-data/phones/" + phone.keyId() + "/revocation", Map.of());
        assertThat(member.browser().get("/my-data/phones?done=revoked").body()).contains("đã thu hồi lúc");
        assertThat(member.browser().post("/my-data/phones/none/revocation", Map.of()).statusCode()).isEqualTo(404);

        assertThat(send(leader, parcel).asString()).contains("đã thu hồi máy");
        assertThat(member.browser().post("/offline/keys", Map.of("key", phone.publicKey())).body())
                .contains("\"revoked\":true");
        assertThat(jdbc.first("select count(*) from attempt where member_id = ?", row -> row.getLong(1), member.member()))
                .contains(0L);
    }

    @Test
    void only_a_public_point_of_the_curve_is_a_key_and_ten_phones_are_enough() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now);
        member.browser().get("/my-data");
        String beside = phone.publicKey().replaceFirst("\"y\":\"[\\w-]{4}", "\"y\":\"AAAA");
        for (String wrong : new String[]{"", "{}", "[", phone.key.toJson(OutputControlLevel.INCLUDE_PRIVATE), beside,
                phone.publicKey().replace("P-256", "P-384"), "{\"kty\":\"oct\",\"k\":\"AAAA\"}", "x".repeat(500)}) {
            assertThat(member.browser().post("/offline/keys", Map.of("key", wrong)).statusCode()).as(wrong).isEqualTo(400);
        }
        for (int i = 0; i < PhoneKeys.MOST; i++) {
            keys.register(member.member(), KeyText.read(new SigningPhone(member.member(), now).publicKey()));
        }
        assertThatThrownBy(() -> keys.register(member.member(), KeyText.read(phone.publicKey())))
                .isInstanceOf(DomainException.class).extracting("code").isEqualTo("keys-too-many");
    }

    @Test
    void whoever_is_erased_leaves_no_key_and_no_word_of_who_carried_what() {
        Newcomer member = Newcomer.join(port, team, jdbc);
        Newcomer carrier = Newcomer.join(port, team, jdbc).leads(jdbc);
        SigningPhone phone = new SigningPhone(member.member(), now).introducedBy(member, now);
        send(carrier, phone.pass(catalogue.lesson(LESSON), now.minusSeconds(5)).parcel());
        assertThat(traces(member.member()) + traces(carrier.member())).isEqualTo(5);
        WebSession admin = new WebSession("http://localhost:" + port).signIn("0900000008", "hocso-demo",
                "/administration/erasures");
        for (Newcomer one : new Newcomer[]{carrier, member}) {
            one.browser().get("/my-data");
            one.browser().postAndFollow("/my-data/erasure", Map.of());
            admin.get("/administration/erasures");
            admin.postAndFollow(
                    "/administration/erasures/" + erasures.openOf(one.subject()).orElseThrow().id() + "/completion", Map.of());
        }
        assertThat(traces(member.member()) + traces(carrier.member())).isZero();
    }

    private long traces(UUID person) {
        return jdbc.first("select (select count(*) from phone_key where member_id = ?)"
                + " + (select count(*) from relay_receipt where ? in (member_id, relayer_id))"
                + " + (select count(*) from attempt_told where ? in (member_id, relayed_by))", row -> row.getLong(1), person,
                person, person).orElseThrow();
    }

    private Response send(Newcomer by, String parcel) {
        return Carrier.send(port, by, parcel, "text/html");
    }
}
