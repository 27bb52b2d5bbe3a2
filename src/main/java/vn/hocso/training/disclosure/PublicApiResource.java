package vn.hocso.training.disclosure;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;

/** The public figures for programs, without a token. */
@Path("/api/v1/figures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
class PublicApiResource {

    /**
     * The answer.
     *
     * @param asOf end of that day in Vietnam, as it was known then
     * @param within code of the part that is told apart
     * @param group that part
     * @param parts what it consists of: clusters of the country, provinces of a cluster, districts of a province
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(PublicValue.Goal target, LocalDate asOf, String note, String within, PublicGroup group,
            List<PublicGroup> parts) {}

    private final PublicFigures figures;
    private final ObjectMapper json;

    PublicApiResource(PublicFigures figures, ObjectMapper json) {
        this.figures = figures;
        this.json = json;
    }

    @GET
    @Operation(summary = "Public figures of a target", description = "For everybody, without a token: at the end of a day that is over, as it was"
            + " known then. within = MIC-2022:6 or DMHC-2022:46, the country without it; asOf = 2022-11-14, the newest day without it."
            + " One to four people are not counted out (FEWER_THAN_5, ALL_BUT_FEWER_THAN_5), nor what they would follow from"
            + " (PROTECTS_ANOTHER)")
    @APIResponseSchema(Answer.class)
    public Response figures(@RestPath String id, @RestQuery String within, @RestQuery String asOf, @Context Request request)
            throws JsonProcessingException {
        PublicValue value = figures.ofProgram(id, asOf);
        String part = PublicFigures.blank(within) ? PublicValue.COUNTRY : within;
        var answer = new Answer(value.target(), value.asOf(), value.note(), part, value.group(part), value.in(part));
        return Published.answer(request, json.writeValueAsBytes(answer), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("manifest")
    @Operation(summary = "Signed manifest of the value frozen at the deadline", description = "Public where no number in it is smaller than five"
            + " people. Its signature is checked with /.well-known/jwks.json")
    @APIResponse(responseCode = "200", description = "The manifest")
    public Response manifest(@RestPath String id, @Context Request request) {
        return Published.answer(request, figures.manifest(id).file(), MediaType.APPLICATION_JSON);
    }
}
