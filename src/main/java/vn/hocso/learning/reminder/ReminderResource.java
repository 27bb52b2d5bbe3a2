package vn.hocso.learning.reminder;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.DomainException;

/** How the person of this request wants to be reminded. */
@Path("/my-data/reminders")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class ReminderResource {

    private final Learner learner;
    private final Reminders reminders;
    private final PushSubscriptions subscriptions;
    private final OwnRecords records;
    private final Caller caller;
    private final Vapid vapid;

    ReminderResource(Learner learner, Reminders reminders, PushSubscriptions subscriptions, OwnRecords records, Caller caller,
            Vapid vapid) {
        this.learner = learner;
        this.reminders = reminders;
        this.subscriptions = subscriptions;
        this.records = records;
        this.caller = caller;
        this.vapid = vapid;
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

    /**
     * A browser that was told by a tap to be reminded; with it the person agrees to messages and wants reminders again.
     *
     * @param endpoint where its push service takes messages
     * @param p256dh public point of the browser, base64url
     * @param auth its secret, likewise
     */
    @POST
    @Path("/devices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remind(@RestForm String endpoint, @RestForm String p256dh, @RestForm String auth) {
        if (!vapid.isOn()) {
            throw DomainException.notFound("push-off", "Học Số hiện chưa gửi lời nhắc đến máy.");
        }
        UUID member = learner.id();
        subscriptions.keep(member, endpoint, p256dh, auth);
        reminders.switchOff(member, false);
        records.give(caller.subject(), ConsentPurpose.MESSAGES);
        return Response.seeOther(URI.create("/my-data?done=push-on")).build();
    }

    @POST
    @Path("/devices/withdrawal")
    public Response forgetDevices() {
        subscriptions.forget(learner.id());
        return Response.seeOther(URI.create("/my-data?done=push-off")).build();
    }
}
