package vn.hocso.training;

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
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The targets and how a part of the country stands with each, for programs. */
@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class TargetsResource {

    private static final String NOTHING = "chưa có số liệu";

    /**
     * A target with all its terms.
     *
     * @param lastDay last day that is on time
     * @param zone in which days begin and end
     * @param rule of "trained", absent for one that is not counted yet
     * @param rate how far the part has come, absent when no part was named and when there are no figures
     * @param note why there is no rate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String id, String title, Target.Unit unit, String scope, Target.Denominator denominator, LocalDate startsOn,
            LocalDate endsOn, Target.Bound bound, LocalDate lastDay, String zone, String rule, double share, String source,
            Rate rate, String note) {

        static Entry of(Target target, Rate rate, String note) {
            return new Entry(target.id(), target.title(), target.unit(), target.scope(), target.denominator(),
                    target.startsOn(), target.endsOn(), target.bound(), target.lastDay(), Campaign.ZONE.getId(), target.rule(),
                    target.share(), target.source(), rate, note);
        }
    }

    /**
     * The answer.
     *
     * @param within code of the part of the country, absent when none was named
     * @param asOf end of that day, absent likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String within, LocalDate asOf, LocalDate knownOn, List<Entry> targets) {}

    private final Targets targets;
    private final Goals goals;
    private final Besides besides;
    private final Areas areas;
    private final Tallies tallies;
    private final Caller caller;
    private final ServiceClock clock;
    private final JsonAnswers answers;

    TargetsResource(Targets targets, Goals goals, Besides besides, Areas areas, Tallies tallies, Caller caller,
            ServiceClock clock,
            JsonAnswers answers) {
        this.answers = answers;
        this.targets = targets;
        this.goals = goals;
        this.areas = areas;
        this.besides = besides;
        this.tallies = tallies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Targets", description = "All targets with their terms; with within = VN, MIC-2022:6 or DMHC-2022:46 those"
            + " of the country and of that province, each with the figures of the part. A target that nothing counts has a note"
            + " and no rate")
    @APIResponseSchema(Answer.class)
    public Response targets(@RestQuery String within, @RestQuery String asOf, @RestQuery String knownOn,
            @Context Request request) {
        return answers.of(request, within == null || within.isBlank()
                ? new Answer(null, null, null,
                        targets.all().stream().map(target -> Entry.of(target, null, besides.isRated(target) ? null : NOTHING))
                                .toList())
                : in(within, asOf, knownOn));
    }

    private Answer in(String within, String asOf, String knownOn) {
        LocalDate today = Campaign.dateOf(clock.instant());
        var viewpoint = Viewpoint.ofProgram(asOf, knownOn, today);
        Area area = areas.area(within, viewpoint);
        if (!area.isOfProvinces()) {
            throw DomainException.invalid("targets-not-here", "Mục tiêu được đặt cho cả nước hoặc một tỉnh, ví dụ within=VN.");
        }
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        area.require(seen.scope());
        List<Entry> entries = goals.in(area, viewpoint, seen.marks(), seen.scope()).stream()
                .map(goal -> entry(goal, area, viewpoint, seen)).toList();
        return new Answer(area.code(), viewpoint.asOf(), viewpoint.knownOn(), entries);
    }

    private Entry entry(Goal goal, Area area, Viewpoint viewpoint, Marks.Seen seen) {
        Rate rate = goal.figure() != null
                ? goal.figure().rate()
                : goals.beside(goal.target(), area, viewpoint, seen.marks(), seen.scope());
        return Entry.of(goal.target(), rate, rate == null ? NOTHING : null);
    }
}
