package vn.hocso.certificate;

import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.hocso.certificate.status.StatusLists;
import vn.hocso.shared.signing.Signer;

/**
 * Writes a paper as a verifiable credential: Open Badges 3.0 over the W3C's data model 2.0, signed as a JSON Web Token. It is about the
 * account with the random name that statements have; it holds no name of a person.
 */
@ApplicationScoped
class Credentials {

    private static final String W3C = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private final Signer signer;
    private final StatusLists statusLists;
    private final ObjectMapper json;
    private final String idBase;

    /** @param idBase base of every IRI, without a slash at the end; fixed for ever at the first start */
    Credentials(Signer signer, StatusLists statusLists, ObjectMapper json,
            @ConfigProperty(name = "hocso.id-base", defaultValue = "https://hocso.example/id") String idBase) {
        this.signer = signer;
        this.statusLists = statusLists;
        this.json = json;
        this.idBase = idBase;
    }

    /** @return a compact JWS (ES256) whose claims are the credential, as Open Badges 3.0 wants it (8.2) */
    String of(Paper paper) {
        Certificate certificate = paper.certificate();
        ObjectNode credential = json.createObjectNode();
        credential.putArray("@context").add(W3C).add(OPEN_BADGES);
        credential.put("id", idBase + "/certificate/" + certificate.code());
        credential.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        credential.put("name", "Giấy xác nhận hoàn thành: " + certificate.course());
        credential.set("issuer", issuer(paper));
        credential.put("validFrom", certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        credential.put("awardedDate", certificate.completedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        credential.set("credentialSubject", subject(paper));
        ObjectNode evidence = credential.putArray("evidence").addObject();
        evidence.put("id", paper.link()).putArray("type").add("Evidence");
        evidence.put("name", "Trang kiểm tra: giấy này còn hiệu lực hay không");
        credential.set("credentialStatus", statusLists.entry(certificate.place()));
        claim(credential, certificate);
        return signer.signToken(bytes(credential));
    }

    private ObjectNode issuer(Paper paper) {
        ObjectNode issuer = json.createObjectNode().put("id", idBase + "/issuer");
        issuer.putArray("type").add("Profile");
        return issuer.put("name", "Học Số").put("url", paper.publicUrl());
    }

    private ObjectNode subject(Paper paper) {
        ObjectNode subject = json.createObjectNode().put("id", "urn:uuid:" + paper.certificate().member());
        subject.putArray("type").add("AchievementSubject");
        ObjectNode achievement = subject.putObject("achievement");
        achievement.put("id", idBase + "/achievement/" + paper.certificate().rule()).putArray("type").add("Achievement");
        achievement.put("achievementType", "CertificateOfCompletion").put("inLanguage", "vi")
                .put("name", paper.certificate().course())
                .put("description", "Chương trình học cốt lõi dành cho thành viên Tổ công nghệ số cộng đồng, gồm "
                        + paper.lessons() + " bài học.");
        achievement.putObject("criteria").put("narrative", "Học đạt đủ " + paper.lessons()
                + " bài học cốt lõi; mỗi bài đúng ít nhất 4 trên 5 câu hỏi, do hệ thống chấm.");
        return subject;
    }

    /** The claims by which readers of tokens find what the credential says already. */
    private static void claim(ObjectNode credential, Certificate certificate) {
        credential.put("iss", credential.at("/issuer/id").textValue()).put("jti", credential.get("id").textValue())
                .put("sub", credential.at("/credentialSubject/id").textValue())
                .put("nbf", certificate.issuedAt().getEpochSecond());
    }

    private byte[] bytes(ObjectNode credential) {
        try {
            return json.writeValueAsBytes(credential);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }
}
