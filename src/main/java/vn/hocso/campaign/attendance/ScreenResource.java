package vn.hocso.campaign.attendance;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.session.KeptSessions;
import vn.hocso.campaign.session.SessionSecrets;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.QrCode;

/** The screen of the room: a QR code and the same to be typed, new every half minute. It counts how many are here, and names nobody. */
@Path("/campaign/sessions/{id}/screen")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class ScreenResource {

    /**
     * @param code in two halves
     * @param seconds until the next code
     * @param people who are here by now
     */
    record ScreenView(TrainingSession session, String code, String qr, String host, long seconds, long people) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance screen(ScreenView view);
    }

    private final KeptSessions kept;
    private final SessionSecrets secrets;
    private final Attendances attendances;
    private final ServiceClock clock;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    ScreenResource(KeptSessions kept, SessionSecrets secrets, Attendances attendances, ServiceClock clock,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.kept = kept;
        this.secrets = secrets;
        this.attendances = attendances;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    public TemplateInstance screen(@RestPath long id) {
        TrainingSession session = kept.kept(id);
        session.requireOpenForCodes(kept.today());
        Instant now = clock.instant();
        String code = RotatingCode.of(secrets.of(id), RotatingCode.step(now));
        int half = RotatingCode.LENGTH / 2;
        return Templates.screen(new ScreenView(session, code.substring(0, half) + "-" + code.substring(half),
                QrCode.svg(publicUrl + "/s/" + code), publicUrl.replaceFirst("^https?://", "") + "/s",
                RotatingCode.STEP_SECONDS - Math.floorMod(now.getEpochSecond(), (long) RotatingCode.STEP_SECONDS),
                attendances.counted(id)));
    }
}
