package vn.hocso.roster.rights;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What people asked for, for the administrator: what waits and since when. Nobody is named. */
@Path("/administration/erasures")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class ErasureResource {

    private static final int MOST = 200;

    /** @param overdue whether it should have been done by now */
    record Line(ErasureRequest request, boolean overdue) {}

    /** @param overdue whether it should have been answered by now */
    record Wish(Amendment amendment, boolean overdue) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Line> lines, List<Wish> wishes);
    }

    private final Erasures erasures;
    private final Erasing erasing;
    private final Amendments amendments;
    private final Caller caller;
    private final ServiceClock clock;

    ErasureResource(Erasures erasures, Erasing erasing, Amendments amendments, Caller caller, ServiceClock clock) {
        this.erasures = erasures;
        this.erasing = erasing;
        this.amendments = amendments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        LocalDate today = Campaign.dateOf(clock.instant());
        return Templates.list(erasures.newest(MOST).stream().map(one -> new Line(one, one.isOverdue(today))).toList(),
                amendments.newest(MOST).stream().map(one -> new Wish(one, one.isOverdue(today))).toList());
    }

    /** At once, without waiting for the end of the term. */
    @POST
    @Path("/{id}/completion")
    public RestResponse<Void> erase(@RestPath long id) {
        erasing.erase(id, caller.subject());
        return RestResponse.seeOther(URI.create("/administration/erasures?done=erased"));
    }
}
