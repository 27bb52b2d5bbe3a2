package vn.hocso.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.PrintedCode;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.roster.TeamRolls;

/** The sheet of one team, for its leader and for the officer: see it, print it, see how many came by it. */
@Path("/campaign/teams/{code}")
@AuthorizationCodeFlow
@RolesAllowed({Roles.MEMBER, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class PosterResource {

    /**
     * @param meaning of the code on the sheet today
     * @param told whether the person is told how far people have come; no leader is while it would tell about few
     * @param scans by every code that was ever printed for the team
     * @param officer whether the person may change the codes
     */
    record TeamView(Team team, Poster poster, PrintedCode meaning, TeamMerger merger, Funnel funnel, boolean told,
            Map<String, Long> scans,
            LocalDate today, boolean officer) {

        /** @return whether it makes sense to print the sheet */
        public boolean isPrintable() {
            return merger == null && meaning.closedOn() == null;
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance poster(TeamView view);
    }

    private final Kept kept;
    private final Posters posters;
    private final Sheets sheets;
    private final PrintedCodes codes;
    private final TeamDecisions decisions;
    private final Funnels funnels;
    private final Scans scans;
    private final TeamRolls rolls;

    PosterResource(Kept kept, Posters posters, Sheets sheets, PrintedCodes codes, TeamDecisions decisions, Funnels funnels,
            Scans scans, TeamRolls rolls) {
        this.kept = kept;
        this.posters = posters;
        this.sheets = sheets;
        this.codes = codes;
        this.decisions = decisions;
        this.funnels = funnels;
        this.scans = scans;
        this.rolls = rolls;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance poster(@RestPath String code) {
        Team team = kept.team(code);
        Poster poster = posters.of(team);
        boolean officer = kept.isOfficerOf(team.provinceCode());
        return Templates.poster(new TeamView(team, poster, codes.read(poster.code()),
                decisions.mergerOf(team.id()).orElse(null), funnels.of(team, kept.today()),
                officer || rolls.ofLeader(team, kept.today()).isCounted(), scans.byCode(team.id()), kept.today(), officer));
    }

    @GET
    @Path("/pdf")
    public Response pdf(@RestPath String code) {
        Poster poster = posters.of(kept.team(code));
        return sheets.pdf(List.of(poster), "to-qr-" + poster.code());
    }
}
