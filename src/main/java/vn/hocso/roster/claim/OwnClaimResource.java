package vn.hocso.roster.claim;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/**
 * Where a member types the code of the slip, and sees as whom the account was found on lists: what these say of a person is shown once
 * somebody confirmed that it is the member, and never before.
 */
@Path("/claim")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class OwnClaimResource {

    private static final URI JOIN = URI.create("/join");
    private static final URI HOME = URI.create("/learning?done=recognised");

    @CheckedTemplate
    static class Templates {
        /** @param keeps whether the person settles claims of others */
        static native TemplateInstance claim(List<Listing> mine, boolean keeps, String typed, String problem);
    }

    private final Caller caller;
    private final Roster roster;
    private final Keepers keepers;
    private final OwnClaims own;
    private final Listings listings;
    private final Claims claims;

    OwnClaimResource(Caller caller, Roster roster, Keepers keepers, OwnClaims own, Listings listings,
            Claims claims) {
        this.caller = caller;
        this.roster = roster;
        this.keepers = keepers;
        this.own = own;
        this.listings = listings;
        this.claims = claims;
    }

    /** Whoever has not joined does so first: a claim needs an account that learns. */
    @GET
    public RestResponse<Object> open() {
        return roster.memberOf(caller.subject()).map(member -> page(200, member.id(), "", null))
                .orElseGet(() -> RestResponse.seeOther(JOIN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> claim(@RestForm @DefaultValue("") String code) {
        UUID member = member();
        try {
            own.redeem(code, member, caller.subject());
        } catch (DomainException e) {
            return page(e.kind() == DomainException.Kind.CONFLICT ? 409 : 400, member, code, Refusals.sentence(e));
        }
        return done("claimed");
    }

    /** @param back {@code learning} when it was asked on the home page */
    @POST
    @Path("/{entry}/recognition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> recognise(@RestPath long entry, @RestForm String back) {
        claims.recognise(entry, member(), caller.subject());
        return "learning".equals(back) ? RestResponse.seeOther(HOME) : done("recognised");
    }

    @POST
    @Path("/{entry}/removal")
    public RestResponse<Object> disown(@RestPath long entry) {
        claims.disown(entry, member(), caller.subject());
        return done("separated");
    }

    private UUID member() {
        return roster.memberOf(caller.subject()).map(Member::id)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    private RestResponse<Object> page(int status, UUID member, String typed, String problem) {
        String page = Templates.claim(listings.of(member), keepers.keepsSomething(), typed, problem).render();
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), (Object) page).type("text/html;charset=UTF-8")
                .build();
    }

    private static RestResponse<Object> done(String what) {
        return RestResponse.seeOther(URI.create("/claim?done=" + what));
    }
}
