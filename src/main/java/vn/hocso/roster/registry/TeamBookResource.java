package vn.hocso.roster.registry;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Province;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.shared.text.Vietnamese;

/** The book of teams in the browser: find one, see what was told about it. */
@Path("/roster/teams")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class TeamBookResource {

    private static final int SHOWN = 50;
    private static final int LONGEST_QUERY = 60;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(TeamList list);

        /**
         * @param merger null for a team that stands
         * @param dissolved whether it is no more without having gone into another
         * @param printed the code on its sheet now
         */
        static native TemplateInstance one(Standing standing, List<Told> told, TeamMerger merger, boolean dissolved,
                String printed);
    }

    private final KeptTeams kept;
    private final Standings standings;
    private final Decisions decisions;
    private final TeamDecisions mergers;
    private final PrintedCodes codes;

    TeamBookResource(KeptTeams kept, Standings standings, Decisions decisions, TeamDecisions mergers,
            PrintedCodes codes) {
        this.kept = kept;
        this.standings = standings;
        this.decisions = decisions;
        this.mergers = mergers;
        this.codes = codes;
    }

    /**
     * @param province its code, empty for the first that the person keeps
     * @param q part of a name, a place or a code
     */
    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String province, @RestQuery @DefaultValue("") String q) {
        List<Province> provinces = kept.provinces();
        String chosen = provinces.stream().map(Province::code).filter(province::equals).findFirst()
                .orElse(provinces.isEmpty() ? "" : provinces.get(0).code());
        String query = Vietnamese.clean(q.substring(0, Math.min(q.length(), LONGEST_QUERY)));
        List<Team> teams = chosen.isEmpty() ? List.of() : kept.find(chosen, query, SHOWN + 1);
        return Templates.list(new TeamList(provinces, chosen, query, teams.subList(0, Math.min(SHOWN, teams.size())),
                teams.size() > SHOWN, chosen.isEmpty() ? List.of() : kept.dissolved(chosen)));
    }

    @GET
    @Path("/{code}")
    public TemplateInstance one(@RestPath String code) {
        Team team = kept.team(code);
        return Templates.one(standings.of(team), decisions.of(team.id()), mergers.mergerOf(team.id()).orElse(null),
                decisions.dissolutionOf(team.id()).isPresent(), codes.current(team));
    }
}
