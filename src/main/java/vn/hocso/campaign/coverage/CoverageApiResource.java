package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.coverage.CoverageAnswer.Goal;
import vn.hocso.identity.Roles;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.training.AsOf;
import vn.hocso.training.Cut;
import vn.hocso.training.Tagged;
import vn.hocso.training.export.Format;

/** Training in person for programs, by bearer token. */
@Path("/api/v1/coverage")
@BearerTokenAuthentication
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class CoverageApiResource {

    private final CoverageTables tables;
    private final CoverageFiles files;
    private final Coverages coverages;
    private final ObjectWriter json;

    CoverageApiResource(CoverageTables tables, CoverageFiles files, Coverages coverages, ObjectMapper json) {
        this.tables = tables;
        this.files = files;
        this.coverages = coverages;
        this.json = json.writerFor(CoverageAnswer.class);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Training in person", description = "Teams trained in person and communes reached, in three series, with denominators,"
            + " their source and date: by = national, cluster, province; asOf = end of that day. Never part of the online rates")
    @APIResponseSchema(CoverageAnswer.class)
    public Response coverage(@RestQuery @DefaultValue("national") String by, @RestQuery String asOf, @Context Request request) {
        Cut cut = Cut.of(by);
        LocalDate day = AsOf.ofProgram(asOf, files.today());
        Coverages.Asked asked = coverages.asked();
        List<Coverage> groups = tables.of(cut, day, asked);
        var answer = new CoverageAnswer(day, cut.toString(), cut == Cut.CLUSTER ? TrainingCluster.SCHEME : null,
                Coverages.SESSIONS_SOURCE, List.of(Goal.of(asked.teams()), Goal.of(asked.communes())),
                groups.size(), groups.stream().map(one -> CoverageAnswer.group(one, day)).toList());
        return Tagged.of(request, bytes(answer), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    @GET
    @Path("/exports/{format}")
    @Operation(summary = "Training in person as a file", description = "format = csv or xlsx; by and asOf as for the figures. Every export is written"
            + " into the audit log")
    @APIResponse(responseCode = "200", description = "The file, all groups of the cut")
    public Response file(@RestPath String format, @RestQuery @DefaultValue("national") String by, @RestQuery String asOf) {
        return files.answer(Format.ofTable(format), Cut.of(by), AsOf.ofProgram(asOf, files.today()));
    }

    private byte[] bytes(CoverageAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Coverage can always be written", e);
        }
    }
}
