package vn.hocso.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** A program that knows our published keys and nothing else of us believes the paper; by Nimbus, which we do not sign with. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialTest {

    private static final String BASE = "https://hocso.example/id";

    @Inject
    Graduates graduates;
    @Inject
    Certificates certificates;
    @Inject
    People people;

    private final Browsing browser = new Browsing();

    @Test
    @TestSecurity(user = "0912000431", roles = "member")
    void the_published_key_verifies_it_and_no_changed_byte_passes() throws Exception {
        String code = graduates.certificate("0912000431", "Ngô Thị Chứng Thực", people.team("17", "148", null), false);
        SignedJWT credential = credential(code);
        ECKey published = JWKSet.parse(given().get("/.well-known/jwks.json").asString())
                .getKeyByKeyId(credential.getHeader().getKeyID()).toECKey();
        assertThat(credential.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(credential.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
        assertThat(credential.getHeader().getJWK().isPrivate()).isFalse();
        assertThat(credential.getHeader().getJWK().computeThumbprint()).isEqualTo(published.computeThumbprint());
        assertThat(credential.verify(new ECDSAVerifier(published))).isTrue();

        Base64URL[] parts = credential.getParsedParts();
        String another = parts[1].decodeToString().replace(code, "22222222222");
        assertThat(new SignedJWT(parts[0], Base64URL.encode(another), parts[2]).verify(new ECDSAVerifier(published))).isFalse();
    }

    @Test
    @TestSecurity(user = "0912000432", roles = "member")
    void it_has_what_Open_Badges_3_requires_and_no_word_of_the_person() throws Exception {
        String code = graduates.certificate("0912000432", "Mai Văn Huy Hiệu", people.team("17", "148", null), true);
        UUID member = certificates.find(code).member();
        SignedJWT credential = credential(code);
        JWTClaimsSet claims = credential.getJWTClaimsSet();
        assertThat(claims.getStringListClaim("@context")).containsExactly("https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(claims.getStringListClaim("type")).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(claims.getStringClaim("id")).isEqualTo(BASE + "/certificate/" + code).isEqualTo(claims.getJWTID());
        assertThat(claims.getStringClaim("name")).startsWith("Giấy xác nhận hoàn thành");
        Map<String, Object> issuer = claims.getJSONObjectClaim("issuer");
        assertThat(issuer).containsEntry("type", List.of("Profile")).containsEntry("name", "Học Số");
        assertThat(URI.create((String) issuer.get("id"))).hasScheme("https").hasToString(claims.getIssuer());
        Instant validFrom = Instant.parse(claims.getStringClaim("validFrom"));
        assertThat(claims.getNotBeforeTime().toInstant()).isEqualTo(validFrom);
        assertThat(Instant.parse(claims.getStringClaim("awardedDate"))).isEqualTo(Graduates.COMPLETED);

        Map<String, Object> subject = claims.getJSONObjectClaim("credentialSubject");
        assertThat(subject).containsEntry("id", "urn:uuid:" + member).containsEntry("type", List.of("AchievementSubject"));
        assertThat(claims.getSubject()).isEqualTo("urn:uuid:" + member);
        Map<?, ?> achievement = (Map<?, ?>) subject.get("achievement");
        assertThat(achievement.get("id")).isEqualTo(BASE + "/achievement/core-v1");
        assertThat(achievement.get("type")).isEqualTo(List.of("Achievement"));
        assertThat(achievement.get("name")).isEqualTo("Bồi dưỡng thành viên Tổ công nghệ số cộng đồng");
        assertThat((String) achievement.get("description")).contains("25 bài học");
        assertThat((String) ((Map<?, ?>) achievement.get("criteria")).get("narrative")).contains("25 bài học cốt lõi");
        assertThat(credential.getPayload().toString()).contains("/c/" + code).doesNotContain("Mai Văn", "0912000432");
    }

    private SignedJWT credential(String code) throws Exception {
        var answer = browser.get("/certificate/" + code + "/credential.jwt");
        answer.then().statusCode(200).contentType("application/vc+jwt");
        return SignedJWT.parse(answer.asString());
    }
}
