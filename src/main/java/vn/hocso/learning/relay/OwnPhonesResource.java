package vn.hocso.learning.relay;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;

/** A member's phones that may hand over what was learned, and what was handed over. */
@Path("/my-data/phones")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class OwnPhonesResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance phones(List<PhoneKey> keys, List<Waiting> waiting, List<Carried> carried);
    }

    private final Caller caller;
    private final Learner learner;
    private final PhoneKeys keys;
    private final Relays relays;
    private final WaitingParcels waiting;
    private final Receipts receipts;

    OwnPhonesResource(Caller caller, Learner learner, PhoneKeys keys, Relays relays, WaitingParcels waiting,
            Receipts receipts) {
        this.caller = caller;
        this.learner = learner;
        this.keys = keys;
        this.relays = relays;
        this.waiting = waiting;
        this.receipts = receipts;
    }

    @GET
    public TemplateInstance phones() {
        UUID member = learner.id();
        return Templates.phones(keys.of(member), waiting.of(member).stream().filter(one -> !one.isRefused()).toList(),
                receipts.of(member));
    }

    @POST
    @Path("/{key}/revocation")
    public Response revoke(@RestPath String key) {
        keys.revoke(learner.id(), key, caller.subject());
        return done("revoked");
    }

    /** "That is mine." */
    @POST
    @Path("/parcels/{parcel}/acceptance")
    public Response accept(@RestPath String parcel) {
        relays.accept(learner.id(), parcel, caller.subject());
        return done("accepted");
    }

    /** "That is not mine." */
    @POST
    @Path("/parcels/{parcel}/refusal")
    public Response refuse(@RestPath String parcel) {
        relays.refuse(learner.id(), parcel, caller.subject());
        return done("refused");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/my-data/phones?done=" + what)).build();
    }
}
