package vn.hocso.roster.joining;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
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
import vn.hocso.roster.InvitationOpened;
import vn.hocso.roster.Paper;
import vn.hocso.roster.PrintedCode;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.QrCode;
import vn.hocso.web.Refusals;

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
        static native TemplateInstance team(Invitation invitation, Team own, Paper founding);

        /** @param code printed for the team at the end */
        static native TemplateInstance merged(Team team, TeamMerger merger, String code, Team own);

        /** @param printed a code that is closed, was replaced, or whose team is closed */
        static native TemplateInstance closed(PrintedCode printed);

        static native TemplateInstance country(Team own);
    }

    /**
     * @param code printed for the team now
     * @param leads whether the person leads the team
     * @param heads whether the person leads it or is its deputy
     */
    record Invitation(Team team, String code, boolean leads, boolean heads) {}

    private final PrintedCodes codes;
    private final TeamDecisions decisions;
    private final OwnTeam own;
    private final Event<InvitationOpened> opened;
    private final ServiceClock clock;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    InvitationResource(PrintedCodes codes, TeamDecisions decisions, OwnTeam own, Event<InvitationOpened> opened,
            ServiceClock clock,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.codes = codes;
        this.decisions = decisions;
        this.own = own;
        this.opened = opened;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("{code}")
    public TemplateInstance open(@RestPath String code) {
        Team mine = own.get();
        if (isWholeCountry(code)) {
            tell(WHOLE_COUNTRY, null, mine);
            return Templates.country(mine);
        }
        PrintedCode printed = codes.read(code);
        tell(printed.code(), printed.team().id(), mine);
        return page(printed, mine);
    }

    /** Whoever counts it does so elsewhere: this page waits for nobody. */
    private void tell(String code, Long team, Team mine) {
        if (mine == null) {
            opened.fireAsync(new InvitationOpened(code, team, clock.instant()));
        }
    }

    private TemplateInstance page(PrintedCode printed, Team mine) {
        Team team = printed.team();
        Optional<TeamMerger> merger = decisions.mergerOf(team.id());
        if (merger.isPresent()) {
            return Templates.merged(team, merger.get(), codes.current(merger.get().last()), mine);
        }
        // Whoever is in the team already may always read its page.
        boolean inside = mine != null && mine.id() == team.id();
        return printed.isOpen() || inside
                ? Templates.team(new Invitation(team, printed.current(), inside && own.leads(mine),
                        inside && own.heads(mine)), mine,
                        decisions.foundingOf(team.id()).orElse(null))
                : Templates.closed(printed);
    }

    /** The QR code of this invitation, to be shown from one phone to another or printed. */
    @GET
    @Path("{code}/qr.svg")
    @Produces("image/svg+xml")
    public String qrCode(@RestPath String code) {
        return QrCode.svg(publicUrl + "/t/" + printed(code));
    }

    /** A code typed by hand: leads to the team's page, or back to the field with a hint. */
    @GET
    public RestResponse<Object> typed(@RestQuery String code) {
        if (code == null || code.isBlank()) {
            return again("", Refusals.sentence("team-code-missing",
                    "Bạn nhập mã Tổ: 6 ký tự in dưới hình QR, hoặc QUOCGIA."));
        }
        try {
            return RestResponse.seeOther(URI.create("/t/" + printed(code)));
        } catch (DomainException e) {
            return again(code, Refusals.sentence(e));
        }
    }

    private String printed(String code) {
        return isWholeCountry(code) ? WHOLE_COUNTRY : codes.read(code).code();
    }

    /** Typed as loosely as a team's code may be: {@code quoc-gia}. */
    static boolean isWholeCountry(String code) {
        return WHOLE_COUNTRY.equalsIgnoreCase(Vietnamese.fold(code).replace(" ", ""));
    }

    private RestResponse<Object> again(String code, String problem) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_FOUND,
                (Object) LandingResource.Templates.landing(code, problem, own.get()).render()).type("text/html;charset=UTF-8")
                .build();
    }
}
