package vn.hocso.roster.transfer;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.PrintedCode;
import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.joining.Picker;
import vn.hocso.roster.joining.Pickers;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.Refusals;

/** Where a member asks to come into another team, sees since when that waits and for whom, and takes it back. */
@Path("/transfer")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class TransferResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String ROAD = "/transfer/teams";
    private static final URI HOME = URI.create("/transfer");
    private static final URI JOIN = URI.create("/join");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance state(TransferView view);

        static native TemplateInstance teams(Picker picker);

        /** @param who confirms it */
        static native TemplateInstance form(TransferView view, Team team, String who);
    }

    private final Caller caller;
    private final OwnRecords records;
    private final Roster roster;
    private final PrintedCodes codes;
    private final Pickers pickers;
    private final TransferHistory history;
    private final Transfers transfers;
    private final Deciders deciders;
    private final Doors doors;
    private final ServiceClock clock;

    TransferResource(Caller caller, OwnRecords records, Roster roster, PrintedCodes codes, Pickers pickers,
            TransferHistory history, Transfers transfers, Deciders deciders, Doors doors, ServiceClock clock) {
        this.caller = caller;
        this.records = records;
        this.roster = roster;
        this.codes = codes;
        this.pickers = pickers;
        this.history = history;
        this.transfers = transfers;
        this.deciders = deciders;
        this.doors = doors;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance state() {
        return Templates.state(view("", null));
    }

    /**
     * The way to a team, and the form when it is found.
     *
     * @param code as printed on its sheet
     * @param team its code for ever
     * @param unit where the person has come to on the way
     * @param q what the person searches for there
     */
    @GET
    @Path("teams")
    @Transactional
    public Response team(@RestQuery String code, @RestQuery String team, @RestQuery @DefaultValue("") String unit,
            @RestQuery @DefaultValue("") String q) {
        TransferView view = view("", null);
        if (view.isWaiting()) {
            return Response.seeOther(HOME).build();
        }
        if (team != null) {
            return form(view, roster.teamByCode(team));
        }
        if (code != null) {
            return typed(view, code);
        }
        return page(200, Templates.teams(pickers.picker(ROAD, unit, q, null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@RestForm @DefaultValue("") String team) {
        transfers.ask(caller.subject(), team);
        return done("asked");
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        transfers.withdraw(caller.subject());
        return done("withdrawn");
    }

    /** A code whose sheet is old or closed, or whose team is no more: its own page says what then. */
    private Response typed(TransferView view, String code) {
        if (Pickers.isWholeCountry(code)) {
            return Response.seeOther(URI.create(ROAD)).build();
        }
        try {
            PrintedCode printed = codes.read(code);
            return printed.isOpen() ? form(view, printed.team()) : invitation(printed.code());
        } catch (DomainException e) {
            return page(404, Templates.state(view(code, Refusals.sentence(e))));
        }
    }

    private Response form(TransferView view, Team team) {
        boolean inside = view.own().team() != null && view.own().team().id() == team.id();
        return inside || doors.closed(team, today()).isPresent()
                ? invitation(team.code())
                : page(200, Templates.form(view, team, deciders.of(team, view.own().id())));
    }

    private TransferView view(String code, String problem) {
        OwnRecord own = own();
        Transfer newest = history.of(own.id()).stream().findFirst().orElse(null);
        if (newest == null || !newest.isOpen()) {
            return new TransferView(own, newest, null, 0, null, code, problem);
        }
        return new TransferView(own, newest, deciders.of(newest.team(), own.id()),
                ChronoUnit.DAYS.between(Campaign.dateOf(newest.askedAt()), today()),
                doors.closed(newest.team(), today()).orElse(null), code, problem);
    }

    /** Whoever has not joined does so first. */
    private OwnRecord own() {
        return records.of(caller.subject())
                .orElseThrow(() -> new WebApplicationException(Response.seeOther(JOIN).build()));
    }

    private LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private static Response invitation(String code) {
        return Response.seeOther(UriBuilder.fromPath("/t/{code}").build(code)).build();
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/transfer?done=" + what)).build();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }
}
