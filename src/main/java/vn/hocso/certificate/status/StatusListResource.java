package vn.hocso.certificate.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.common.annotation.Blocking;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Sha256;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.ServiceClock;

/** The lists, for everybody; the same for everybody, so that nobody tells whose credential is looked at. Credentials hold the address. */
@Path(StatusListResource.PATH)
@PermitAll
@Blocking
class StatusListResource {

    static final String PATH = "/c/status";

    private static final String W3C = "https://www.w3.org/ns/credentials/v2";
    /** After that long a revocation is known to whoever asks. */
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** How long an old list may be shown as the newest, by whoever stands on the way. */
    private static final Duration VALID = Duration.ofDays(1);

    private final StatusLists lists;
    private final Signer signer;
    private final ServiceClock clock;
    private final ObjectMapper json;
    private final String issuer;

    /** @param idBase base of every IRI, without a slash at the end; fixed for ever at the first start */
    StatusListResource(StatusLists lists, Signer signer, ServiceClock clock, ObjectMapper json,
            @ConfigProperty(name = "hocso.id-base", defaultValue = "https://hocso.example/id") String idBase) {
        this.lists = lists;
        this.signer = signer;
        this.clock = clock;
        this.json = json;
        this.issuer = idBase + "/issuer";
    }

    @GET
    @Path("{list}")
    public Response list(@RestPath int list, @Context Request request) throws JsonProcessingException {
        ObjectNode bits = lists.list(list).orElseThrow(() -> DomainException.notFound("status-list-unknown",
                "Không có danh sách trạng thái nào mang số này."));
        byte[] claims = json.writeValueAsBytes(credential(list, bits));
        // The same claims are signed differently every time.
        var tag = new EntityTag(Sha256.hex(claims), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(signer.signToken(claims), "application/vc+jwt").tag(tag) : same)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT.toSeconds())
                .header("Access-Control-Allow-Origin", "*").build();
    }

    private ObjectNode credential(int list, ObjectNode bits) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS);
        ObjectNode credential = json.createObjectNode();
        credential.putArray("@context").add(W3C);
        credential.put("id", lists.address(list));
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", issuer).put("validFrom", from.toString()).put("validUntil", from.plus(VALID).toString());
        credential.set("credentialSubject", bits.put("ttl", KEPT.toMillis()));
        return credential.put("iss", issuer).put("jti", lists.address(list)).put("sub", bits.get("id").textValue())
                .put("nbf", from.getEpochSecond()).put("exp", from.plus(VALID).getEpochSecond());
    }
}
