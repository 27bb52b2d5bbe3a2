package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Rules;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.quality.Flag;

/** What the ministry does not count and why, for programs, by bearer token. */
@Path("/api/v1/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class ExclusionsApiResource {

    /**
     * The answer.
     *
     * @param rule of the completions that are counted below
     * @param within code of the part of the country
     * @param asOf end of the day up to which completions are counted
     * @param standingOn the decisions are those that stood at the end of that day
     * @param total decisions of the whole answer
     * @param next address of the next page, absent on the last one
     * @param exclusions the newest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String rule, String within, LocalDate asOf, LocalDate standingOn, int total, String next,
            List<Decision> exclusions) {}

    /**
     * One decision.
     *
     * @param within code of the part that it speaks of, which may be larger than the one that is asked for
     * @param flag absent but for decisions about flagged completions
     * @param excludedOn from when figures know of it
     * @param completions that it names in the part that is asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(long id, Choice.Kind kind, String within, String withinName, Flag flag, String reason, Instant decidedAt,
            LocalDate excludedOn, long completions) {

        static Decision of(Exclusion one) {
            return new Decision(one.id(), one.kind(), one.within(), one.withinName(), one.flag(), one.reason(), one.decidedAt(),
                    one.excludedOn(), one.completions());
        }
    }

    private final Exclusions exclusions;
    private final Targets targets;
    private final Rules rules;
    private final Areas areas;
    private final Caller caller;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    ExclusionsApiResource(Exclusions exclusions, Targets targets, Rules rules, Areas areas, Caller caller, JsonAnswers answers,
            ServiceClock clock) {
        this.exclusions = exclusions;
        this.targets = targets;
        this.rules = rules;
        this.areas = areas;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Exclusions that stand", description = "Decisions of the ministry not to count some completions, each with its reason and"
            + " how many it names in the part: within = any part of the country, without it all that the caller answers for; asOf ="
            + " completions up to the end of that day; knownOn = decisions that stood then, without it those that stand now;"
            + " target = another target than members-online-2022-11")
    @APIResponseSchema(Answer.class)
    public Response exclusions(@RestQuery String target, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String knownOn, @RestQuery String page, @RestQuery String size, @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, today);
        Target of = targets.ruled(target, viewpoint);
        Paging paging = Paging.of(page, size);
        Area area = areas.area(of.part(within), caller.scope(), viewpoint);
        if (area.level() != Area.Level.COUNTRY) {
            area.require(caller.scope());
        }
        String rule = rules.rule(of.rule()).counted();
        LocalDate standingOn = viewpoint.knownOn() == null ? today : viewpoint.knownOn();
        List<Exclusion> found = exclusions.of(rule, viewpoint.asOf(), standingOn, Excluding.part(area, caller.scope()));
        String next = "/api/v1/exclusions?within=" + area.code() + "&asOf=" + viewpoint.asOf() + "&knownOn=" + standingOn
                + "&page=" + (paging.page() + 1) + "&size=" + paging.size() + (target == null ? "" : "&target=" + of.id());
        return answers.of(request, new Answer(rule, area.code(), viewpoint.asOf(), standingOn, found.size(),
                paging.hasNext(found.size()) ? next : null, paging.of(found).stream().map(Decision::of).toList()));
    }
}
