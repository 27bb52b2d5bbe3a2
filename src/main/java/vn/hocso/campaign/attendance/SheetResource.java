package vn.hocso.campaign.attendance;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import vn.hocso.campaign.session.KeptSessions;
import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamDecisions;
import vn.hocso.roster.TeamMerger;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Whose sheets there are, and the entering of what was signed. */
@Path("/campaign/sessions/{id}/sheets")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class SheetResource {

    private static final int MOST_GUESTS = 999;

    /** @param district code of the one whose teams are shown, empty for the choice of one */
    record TeamsView(TrainingSession session, List<Unit> districts, String district, List<Team> teams, List<Integer> parts,
            boolean due) {}

    /** @param merger what the team went into since, null for one that stands */
    record EntryView(TrainingSession session, Team team, List<Listed> people, Set<Long> ticked, TeamMerger merger, Form form) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance teams(TeamsView view);

        static native TemplateInstance entry(EntryView view);
    }

    private final KeptSessions kept;
    private final Sheets sheets;
    private final SheetPaper paper;
    private final SheetTeams sheetTeams;
    private final Roster roster;
    private final TeamDecisions decisions;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    SheetResource(KeptSessions kept, Sheets sheets, SheetPaper paper, SheetTeams sheetTeams, Roster roster,
            TeamDecisions decisions, Caller caller,
            Event<AuditEvent> audit) {
        this.kept = kept;
        this.sheets = sheets;
        this.paper = paper;
        this.sheetTeams = sheetTeams;
        this.roster = roster;
        this.decisions = decisions;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    public TemplateInstance teams(@RestPath long id, @RestQuery @DefaultValue("") String district) {
        TrainingSession session = kept.kept(id);
        List<Unit> districts = roster.unitsIn(session.province());
        String chosen = districts.stream().map(Unit::code).filter(district::equals).findFirst().orElse("");
        List<Team> teams = chosen.isEmpty() ? List.of() : sheetTeams.in(session, chosen);
        return Templates.teams(new TeamsView(session, districts, chosen, teams, paper.parts(teams.size()),
                session.isDue(kept.today())));
    }

    @GET
    @Path("/{team}")
    public TemplateInstance entry(@RestPath long id, @RestPath String team) {
        TrainingSession session = kept.kept(id);
        Team of = sheetTeams.team(session, team);
        Sheets.requireHeld(session, kept.today());
        return entry(session, of, Set.of(), new Form("guests", String.valueOf(sheets.guests(session, of))));
    }

    @POST
    @Path("/{team}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@RestPath long id, @RestPath String team, @RestForm List<Long> entry, @RestForm String guests) {
        TrainingSession session = kept.kept(id);
        Team of = sheetTeams.team(session, team);
        Set<Long> ticked = entry == null ? Set.of() : new HashSet<>(entry);
        var form = new Form("guests", guests);
        Integer others = form.read("guests", () -> number(form.value("guests")));
        if (!form.isWrong()) {
            try {
                int made = sheets.enter(session, of, ticked, others, caller.subject());
                return Response.seeOther(URI.create("/campaign/sessions/" + id + "/attendance?team=" + of.code() + "&done="
                        + (made > 0 ? "entered" : "entered-before"))).build();
            } catch (DomainException e) {
                form.refuse("people", e.getMessage());
                audit.fire(new AuditEvent(caller.subject(), "campaign.attendance-refused", "session/" + id,
                        "paper of team " + of.code() + ": " + e.code()));
            }
        }
        return Response.status(400).type("text/html;charset=UTF-8").entity(entry(session, of, ticked, form).render()).build();
    }

    private TemplateInstance entry(TrainingSession session, Team team, Set<Long> ticked, Form form) {
        return Templates.entry(new EntryView(session, team, sheets.listed(session, team), ticked,
                decisions.mergerOf(team.id()).orElse(null), form));
    }

    private static int number(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("\\d{1,3}")) {
            throw DomainException.invalid("guests-invalid", "Số người ngoài danh sách là một số từ 0 đến " + MOST_GUESTS + ".");
        }
        return Integer.parseInt(typed);
    }
}
