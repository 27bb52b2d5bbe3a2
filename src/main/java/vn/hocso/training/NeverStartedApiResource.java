package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.NeverStartedView.Row;
import vn.hocso.training.evidence.Few;

/** How many people of the lists have not passed a single lesson, for programs, by bearer token; never who. */
@Path("/api/v1/targets/{id}/never-started")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class NeverStartedApiResource {

    /**
     * The answer.
     *
     * @param within code of the part of the country
     * @param asOf end of that day
     * @param countedAt absent before it was ever counted, and then there are no groups
     * @param whole the part itself
     * @param total groups of the whole answer
     * @param next address of the next page, absent on the last one
     * @param groups those with anybody who has not begun, most people first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String target, String within, LocalDate asOf, Instant countedAt, Group whole, int total, String next,
            List<Group> groups) {}

    /**
     * One unit, or a team.
     *
     * @param listed people on its lists
     * @param neverStarted of them, those who passed no lesson: idle and unmatched together
     * @param idle those with an account
     * @param unmatched those whom no account stands behind, of whom nobody knows
     */
    record Group(String code, String name, long listed, Count neverStarted, Count idle, Count unmatched) {

        static Group of(Row row) {
            return new Group(row.code(), row.name(), row.listed(), Count.of(row.all()), Count.of(row.idle()),
                    Count.of(row.unmatched()));
        }
    }

    /**
     * People, not counted out where they are few, as on the page.
     *
     * @param people absent where they are fewer than {@code below} and not none
     * @param below absent where people are told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Count(Long people, Integer below) {

        static Count of(long people) {
            return people > 0 && people < Few.LEAST_SHOWN ? new Count(null, Few.LEAST_SHOWN) : new Count(people, null);
        }
    }

    private final Targets targets;
    private final NeverStartedParts parts;
    private final JsonAnswers answers;
    private final ServiceClock clock;

    NeverStartedApiResource(Targets targets, NeverStartedParts parts, JsonAnswers answers, ServiceClock clock) {
        this.targets = targets;
        this.parts = parts;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "People of the lists who have not passed a single lesson", description = "Counts by the units of a part, no names; one to"
            + " four people are told as below 5. within = any part but a team, without it all that the caller answers for; asOf ="
            + " by the end of that day, by what is known now. Which lessons the target counts makes no difference")
    @APIResponseSchema(Answer.class)
    public Response neverStarted(@RestPath String id, @RestQuery String within, @RestQuery String asOf,
            @RestQuery String page, @RestQuery String size, @Context Request request) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Target target = targets.target(id);
        Paging paging = Paging.of(page, size);
        NeverStartedView view = parts.in(target.part(within), AsOf.ofProgram(asOf, today), today);
        Goals.require(target, view.area());
        int total = view.rows().size();
        String next = "/api/v1/targets/" + target.id() + "/never-started?within=" + view.area().code() + "&asOf=" + view.asOf()
                + "&page=" + (paging.page() + 1) + "&size=" + paging.size();
        return answers.of(request, new Answer(target.id(), view.area().code(), view.asOf(), view.countedAt(),
                Group.of(view.whole()), total, paging.hasNext(total) ? next : null,
                paging.of(view.rows()).stream().map(Group::of).toList()));
    }
}
