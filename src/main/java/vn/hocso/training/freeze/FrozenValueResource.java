package vn.hocso.training.freeze;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.TargetFigures;

/** A frozen value, and the two files with which anybody verifies it without this service. */
@Path("/training/frozen/{target}/{day}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ADMIN})
@Blocking
class FrozenValueResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance value(FrozenView view);
    }

    private final FrozenFiles files;
    private final FrozenState state;
    private final TargetFigures figures;
    private final Caller caller;
    private final ServiceClock clock;

    FrozenValueResource(FrozenFiles files, FrozenState state, TargetFigures figures, Caller caller, ServiceClock clock) {
        this.files = files;
        this.state = state;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param day last day that is on time, {@code 2022-11-30} */
    @GET
    @Transactional
    public TemplateInstance value(@RestPath String target, @RestPath String day) {
        Frozen frozen = files.get(target, day);
        return Templates.value(FrozenView.of(frozen, state.shown(frozen), figures.now(figures.target(target)), clock.instant(),
                caller.scope(), files.mayTakeAll(frozen)));
    }

    @GET
    @Path("manifest.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response manifest(@RestPath String target, @RestPath String day) {
        return answer(files.manifest(target, day));
    }

    /** Streamed; an error on the way leaves fewer lines than the manifest counts. */
    @GET
    @Path("statements.ndjson")
    @Produces("application/x-ndjson")
    public Response statements(@RestPath String target, @RestPath String day) {
        return answer(files.statements(target, day));
    }

    static Response answer(FrozenFiles.Taken file) {
        StreamingOutput content = file.content()::write;
        return Response.ok(content).type(file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file)).build();
    }

    static String attachment(FrozenFiles.Taken file) {
        return "attachment; filename=\"" + file.name() + "\"";
    }
}
