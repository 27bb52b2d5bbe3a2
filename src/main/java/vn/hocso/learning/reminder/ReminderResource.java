package vn.hocso.learning.reminder;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;

/** How the person of this request wants to be reminded. */
@Path("/my-data/reminders")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class ReminderResource {

    private final Learner learner;
    private final Reminders reminders;

    ReminderResource(Learner learner, Reminders reminders) {
        this.learner = learner;
        this.reminders = reminders;
    }

    /** From the reminder itself; the way leads back to where it stood. */
    @POST
    @Path("/postponement")
    public Response putOff() {
        reminders.putOff(learner.id());
        return Response.seeOther(URI.create("/learning?done=put-off")).build();
    }

    @POST
    @Path("/refusal")
    public Response refuse() {
        reminders.switchOff(learner.id(), true);
        return Response.seeOther(URI.create("/my-data?done=reminders-off")).build();
    }

    @POST
    @Path("/refusal/withdrawal")
    public Response want() {
        reminders.switchOff(learner.id(), false);
        return Response.seeOther(URI.create("/my-data?done=reminders-on")).build();
    }
}
