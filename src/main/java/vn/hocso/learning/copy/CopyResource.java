package vn.hocso.learning.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.StatementTrail;
import vn.hocso.lrs.StoredStatement;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Everything that is held about a person, for that person: to be read, and for another program. */
@Path("/my-data")
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class CopyResource {

    private static final String AUTHORITY = "learning";
    private static final int PORTION = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance copy(OwnRecord held, OwnLearning learning, Map<String, String> titles, List<Part> beside,
                Instant madeAt);
    }

    /** Of what another room holds. */
    record Part(String name, String heading, List<HeldBeside.Thing> things) {}

    private final Caller caller;
    private final OwnRecords records;
    private final OwnLearnings learnings;
    private final StatementTrail trail;
    private final Catalogue catalogue;
    private final List<HeldBeside> beside;
    private final ObjectMapper json;
    private final ServiceClock clock;

    CopyResource(Caller caller, OwnRecords records, OwnLearnings learnings, StatementTrail trail, Catalogue catalogue,
            @All List<HeldBeside> beside, ObjectMapper json, ServiceClock clock) {
        this.caller = caller;
        this.records = records;
        this.learnings = learnings;
        this.trail = trail;
        this.catalogue = catalogue;
        this.beside = beside;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Path("copy.html")
    @Produces(MediaType.TEXT_HTML)
    public Response page() {
        OwnRecord held = held();
        Map<String, String> titles = catalogue.programme().subjects().stream().flatMap(subject -> subject.lessons().stream())
                .collect(Collectors.toMap(LessonSummary::code, LessonSummary::title));
        String page = Templates.copy(held, learnings.of(held.id()), titles, beside(held), clock.instant()).render();
        return file(page, "html");
    }

    /** With every statement of the record store as it was written, byte for byte. */
    @GET
    @Path("copy.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() {
        OwnRecord held = held();
        Instant madeAt = clock.instant();
        return file((StreamingOutput) out -> write(out, held, madeAt), "json");
    }

    private OwnRecord held() {
        return records.of(caller.subject())
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    private List<Part> beside(OwnRecord held) {
        return beside.stream().map(other -> new Part(other.part(), other.heading(), other.of(held.id()))).toList();
    }

    private void write(OutputStream out, OwnRecord held, Instant madeAt) throws IOException {
        try (JsonGenerator document = json.createGenerator(out)) {
            document.writeStartObject();
            document.writePOJOField("madeAt", madeAt);
            document.writePOJOField("person", held);
            document.writePOJOField("learning", learnings.of(held.id()));
            for (Part part : beside(held)) {
                document.writePOJOField(part.name, part.things.stream().map(HeldBeside.Thing::facts).toList());
            }
            document.writeArrayFieldStart("statements");
            String from = null;
            do {
                StatementTrail.Page page = trail.of(held.id().toString(), AUTHORITY, from, PORTION);
                for (StoredStatement statement : page.statements()) {
                    document.writeRawValue(new String(statement.body(), StandardCharsets.UTF_8));
                }
                from = page.next();
            } while (from != null);
            document.writeEndArray();
            document.writeEndObject();
        }
    }

    private static Response file(Object content, String kind) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"du-lieu-cua-toi." + kind + "\"")
                .build();
    }
}
