package vn.hocso.training;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Where people of the lists have not passed a single lesson, from the country down to a team; names stand on the team's own page. */
@Path("/training/never-started")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class NeverStartedResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(NeverStartedView view);
    }

    private final NeverStartedParts parts;
    private final ServiceClock clock;

    NeverStartedResource(NeverStartedParts parts, ServiceClock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param within see {@link NeverStartedParts#in}
     * @param asOf day as people type it, empty for today
     */
    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String within, @RestQuery String asOf) {
        LocalDate today = Campaign.dateOf(clock.instant());
        return Templates.list(parts.in(within, AsOf.ofPerson(asOf, today), today));
    }
}
