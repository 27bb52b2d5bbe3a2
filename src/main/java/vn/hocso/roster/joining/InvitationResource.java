package vn.hocso.roster.joining;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.roster.Paper;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.web.QrCode;

/** What a team's QR code opens: which team invites, and no person's name. The address is printed and stays for ever. */
@Path("/t")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@AuthorizationCodeFlow
@Blocking
class InvitationResource {

    /** The code on the sheet for the whole country, where everybody finds the own team. */
    private static final String WHOLE_COUNTRY = "QUOCGIA";

    @CheckedTemplate
    static class Templates {
        /**
         * @param own the team that the person belongs to already, null without one
         * @param founding the decision that founded the team, null where nobody told it
         */
        static native TemplateInstance team(Team team, Team own, Paper founding);

        static native TemplateInstance merged(Team team, TeamMerger merger, Team own);

        static native TemplateInstance country();
    }

    private final Roster roster;
    private final TeamDecisions decisions;
    private final OwnTeam own;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    InvitationResource(Roster roster, TeamDecisions decisions, OwnTeam own,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.roster = roster;
        this.decisions = decisions;
        this.own = own;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("{code}")
    public TemplateInstance open(@RestPath String code) {
        return isWholeCountry(code) ? Templates.country() : page(roster.teamByCode(code));
    }

    private TemplateInstance page(Team team) {
        return decisions.mergerOf(team.id()).map(merger -> Templates.merged(team, merger, own.get()))
                .orElseGet(() -> Templates.team(team, own.get(), decisions.foundingOf(team.id()).orElse(null)));
    }

    /** The QR code of this invitation, to be shown from one phone to another or printed. */
    @GET
    @Path("{code}/qr.svg")
    @Produces("image/svg+xml")
    public String qrCode(@RestPath String code) {
        return QrCode.svg(publicUrl + "/t/" + (isWholeCountry(code) ? WHOLE_COUNTRY : roster.teamByCode(code).code()));
    }

    /** A code typed by hand: leads to the team's page, or back to the field with a hint. */
    @GET
    public RestResponse<Object> typed(@RestQuery String code) {
        if (code == null || code.isBlank()) {
            return again("", "Bạn nhập mã Tổ: 6 ký tự in dưới hình QR, hoặc QUOCGIA.");
        }
        try {
            String target = isWholeCountry(code) ? WHOLE_COUNTRY : roster.teamByCode(code).code();
            return RestResponse.seeOther(URI.create("/t/" + target));
        } catch (DomainException e) {
            return again(code, e.getMessage());
        }
    }

    /** Typed as loosely as a team's code may be: {@code quoc-gia}. */
    private static boolean isWholeCountry(String code) {
        return WHOLE_COUNTRY.equalsIgnoreCase(Vietnamese.fold(code).replace(" ", ""));
    }

    private RestResponse<Object> again(String code, String problem) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_FOUND,
                (Object) LandingResource.Templates.landing(code, problem, own.get()).render()).type("text/html;charset=UTF-8")
                .build();
    }
}
