package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.identity.Scope;
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
     * @param rule of "trained"
     * @param by the cut
     * @param asOf end of that day in Vietnam, inclusive
     * @param rates a group each
     */
    record Answer(String target, String rule, String by, LocalDate asOf, List<Rate> rates) {}

    /** Everything but the sums that an answer depends on. */
    private record Question(Target target, Cut by, LocalDate asOf, Scope scope) {}

    private static final int MOST_REMEMBERED_BYTES = 8_000_000;

    private final Remembered<Question, byte[]> answers = new Remembered<>(MOST_REMEMBERED_BYTES,
            (question, json) -> json.length);
    private final Targets targets;
    private final Tallies tallies;
    private final Rates rates;
    private final Caller caller;
    private final ServiceClock clock;
    private final ObjectWriter json;

    RatesResource(Targets targets, Tallies tallies, Rates rates, Caller caller, ServiceClock clock, ObjectMapper json) {
        this.targets = targets;
        this.tallies = tallies;
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
        this.json = json.writerFor(Answer.class);
    }

    /** Remembered as it is sent: making the text again costs more than everything else but the token. */
    @GET
    @Operation(summary = "Rates of a target", description = "Numerators in three series, denominators with source and date")
    @APIResponseSchema(Answer.class)
    public byte[] rates(@RestPath String id, @RestQuery @DefaultValue("national") String by, @RestQuery String asOf) {
        LocalDate today = Campaign.dateOf(clock.instant());
        Target target = targets.target(id);
        LocalDate day = AsOf.ofProgram(asOf, today);
        Cut cut = Cut.of(by);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today);
        Supplier<byte[]> made = () -> write(new Answer(target.id(), target.rule(), by, day,
                rates.of(rates.tallied(target, day, seen.marks()), cut, day, seen.scope())));
        // The country is compared with the figures of letters as well, and they may become more.
        return cut == Cut.NATIONAL
                ? made.get()
                : answers.answer(new Question(target, cut, day, seen.scope()), seen.marks(), made);
    }

    private byte[] write(Answer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rates can always be written", e);
        }
    }
}
