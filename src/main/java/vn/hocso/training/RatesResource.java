package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
import vn.hocso.learning.Rules;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The rates of a target for programs, by bearer token. */
@Path("/api/v1/targets/{id}/rates")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class RatesResource {

    /**
     * The answer.
     *
     * @param target id of the target
     * @param rule of "trained", absent for a target that is counted otherwise
     * @param by the cut
     * @param within code of the part of the country that is cut, absent for the country
     * @param boundary 2025 for the 34 provinces since then, absent for the 63
     * @param scheme whose clusters these are, absent for other cuts
     * @param asOf end of that day in Vietnam, inclusive
     * @param knownOn as far as it was known at the end of that day, absent for now
     * @param flagsAt when it was last looked for completions that somebody should look at, absent with {@code knownOn}
     * @param total groups of the whole answer
     * @param next address of the next page, absent on the last one
     * @param rates a group each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String target, String rule, String by, String within, String boundary, String scheme, LocalDate asOf,
            LocalDate knownOn,
            Instant flagsAt,
            int total,
            String next,
            List<Rate> rates) {}

    /** Everything but the sums that an answer depends on. */
    private record Question(Target target, Cut by, String within, Area area, Division division, Viewpoint viewpoint,
            Paging paging, Scope scope, boolean ownRule, Instant flagsAt) {}

    private static final int MOST_REMEMBERED_BYTES = 8_000_000;

    private final Remembered<Question, Tagged.Content> answers = new Remembered<>(MOST_REMEMBERED_BYTES,
            (question, content) -> content.bytes().length);
    private final Targets targets;
    private final Rules rules;
    private final Tallies tallies;
    private final Groups groups;
    private final FlaggedGroups flags;
    private final Areas areas;
    private final Caller caller;
    private final ServiceClock clock;
    private final ObjectWriter json;

    RatesResource(Targets targets, Rules rules, Tallies tallies, Groups groups, FlaggedGroups flags, Areas areas,
            Caller caller, ServiceClock clock, ObjectMapper json) {
        this.flags = flags;
        this.targets = targets;
        this.rules = rules;
        this.tallies = tallies;
        this.groups = groups;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.json = json.writerFor(Answer.class);
    }

    /** Remembered as it is sent: making the text again costs more than everything else but the token. */
    @GET
    @Operation(summary = "Rates of a target", description = "Numerators in three series, denominators with source and date, and"
            + " how many of the completions are flagged to be looked at, which are counted all the same, for the groups of a"
            + " cut: by = national, cluster, province, district, commune, team; within = what is cut,"
            + " MIC-2022:6 or DMHC-2022:46; boundary = 2025 for the 34 provinces; scheme = TWD-2022 for the"
            + " clusters of another scheme; asOf = end of that day; knownOn = as it was known on that day;"
            + " rule = another rule of trained than the target's, to compare")
    @APIResponseSchema(Answer.class)
    public Response rates(@RestPath String id, @RestQuery @DefaultValue("national") String by, @RestQuery String within,
            @RestQuery String boundary, @RestQuery String scheme, @RestQuery String rule, @RestQuery String asOf,
            @RestQuery String knownOn,
            @RestQuery String page,
            @RestQuery String size,
            @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, today);
        Target own = targets.rated(id, viewpoint);
        Target target = rule == null ? own : by(own, rule);
        Cut cut = Cut.of(by);
        Paging paging = Paging.of(page, size);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Area area = areas.area(within, viewpoint);
        var question = new Question(target, cut, within, area, Division.of(boundary, scheme), viewpoint, paging, seen.scope(),
                target == own, target.isCounted() ? flags.lookedAt(viewpoint) : null);
        Supplier<Tagged.Content> made = () -> write(question,
                flags.beside(groups.of(target, cut, area, question.division, viewpoint, seen), target, cut, area,
                        question.division, viewpoint, seen));
        // The country is compared with the figures of letters as well; what no rule counts has marks of its own.
        return Tagged.answer(request, cut == Cut.NATIONAL || !target.isCounted()
                ? made.get()
                : answers.answer(question, seen.marks().of(area), made));
    }

    private Target by(Target own, String rule) {
        Targets.requireRule(own);
        return own.by(rules.rule(rule).code());
    }

    private Tagged.Content write(Question question, List<Rate> rates) {
        Paging paging = question.paging;
        var answer = new Answer(question.target.id(), question.target.rule(), question.by.toString(), question.within,
                question.division.boundary() == Boundary.Y2022 ? null : question.division.boundary().toString(),
                question.by == Cut.CLUSTER ? question.division.scheme() : null,
                question.viewpoint.asOf(), question.viewpoint.knownOn(), question.flagsAt, rates.size(),
                paging.hasNext(rates.size()) ? next(question) : null, paging.of(rates));
        try {
            return Tagged.Content.of(json.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rates can always be written", e);
        }
    }

    private static String next(Question question) {
        Paging paging = question.paging;
        Viewpoint viewpoint = question.viewpoint;
        return "/api/v1/targets/" + question.target.id() + "/rates?by=" + question.by
                + (question.within == null ? "" : "&within=" + question.within)
                + (question.division.boundary() == Boundary.Y2022 ? "" : "&boundary=" + question.division.boundary())
                + (question.division.otherScheme() == null ? "" : "&scheme=" + question.division.scheme()) + "&asOf="
                + viewpoint.asOf()
                + (viewpoint.knownOn() == null ? "" : "&knownOn=" + viewpoint.knownOn()) + "&page=" + (paging.page() + 1)
                + "&size=" + paging.size() + (question.ownRule ? "" : "&rule=" + question.target.rule());
    }
}
