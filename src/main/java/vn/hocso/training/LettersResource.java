package vn.hocso.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What letters and reports say, each with its source and day: figures, results, provinces with teams, clusters. */
@Path("/training/letters")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class LettersResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letters(LettersView view);
    }

    private final Roster roster;
    private final ServiceClock clock;

    LettersResource(Roster roster, ServiceClock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    @GET
    public TemplateInstance letters() {
        return Templates.letters(LettersView.of(roster, Campaign.dateOf(clock.instant())));
    }
}
