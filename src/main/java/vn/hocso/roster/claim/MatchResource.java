package vn.hocso.roster.claim;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/**
 * People of lists and their accounts, for the officer of the province and the leader of the team. A name that is searched for travels in
 * the body, never in an address.
 */
@Path("/roster/matches")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN, Roles.MEMBER})
@Blocking
class MatchResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance work(WorkView view, boolean officer);
    }

    private final Keepers keepers;
    private final WorkList list;
    private final Claims claims;

    MatchResource(Keepers keepers, WorkList list, Claims claims) {
        this.keepers = keepers;
        this.list = list;
        this.claims = claims;
    }

    /**
     * @param state key of the state that is shown; without one everybody for whom somebody should look
     * @param after the last entry seen
     */
    @GET
    public TemplateInstance work(@RestQuery String state, @RestQuery @DefaultValue("0") long after) {
        return page(state, "", after);
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance search(@RestForm String state, @RestForm @DefaultValue("") String q,
            @RestForm @DefaultValue("0") long after) {
        return page(state, q, after);
    }

    /** @param account the proposed one */
    @POST
    @Path("/{entry}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestPath long entry, @RestForm String account, @RestForm String back) {
        claims.confirm(entry, id(account), keepers.keeper());
        return done("claimed", back);
    }

    @POST
    @Path("/{entry}/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reject(@RestPath long entry, @RestForm String account, @RestForm String back) {
        claims.reject(entry, id(account), keepers.keeper());
        return done("rejected", back);
    }

    @POST
    @Path("/{entry}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response separate(@RestPath long entry, @RestForm String back) {
        claims.separate(entry, keepers.keeper());
        return done("separated", back);
    }

    @POST
    @Path("/{entry}/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@RestPath long entry, @RestForm String back) {
        claims.keep(entry, keepers.keeper());
        return done("kept", back);
    }

    private TemplateInstance page(String state, String q, long after) {
        Keeper keeper = keepers.keeper();
        return Templates.work(list.view(keeper, state(state), q, after), keeper.scope().national()
                || !keeper.scope().provinces().isEmpty());
    }

    private static ClaimState state(String key) {
        return Arrays.stream(ClaimState.values()).filter(state -> state.key().equals(key)).findFirst().orElse(null);
    }

    private static UUID id(String account) {
        try {
            return UUID.fromString(account == null ? "" : account);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("account-missing", "Yêu cầu chưa nói tài khoản nào.");
        }
    }

    /** @param back key of the state that was shown */
    private static Response done(String what, String back) {
        ClaimState shown = state(back);
        return Response.seeOther(URI.create("/roster/matches?done=" + what + (shown == null ? "" : "&state=" + shown.key())))
                .build();
    }
}
