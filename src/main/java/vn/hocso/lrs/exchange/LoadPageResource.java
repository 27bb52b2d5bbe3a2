package vn.hocso.lrs.exchange;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.lrs.access.Authority;
import vn.hocso.shared.DomainException;

/** Files of statements in the browser: send one, see how far it has come, fetch one. */
@Path("/administration/statement-loads")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class LoadPageResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SHOWN = 50;
    private static final int SHOWN_PROBLEMS = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Load> loads, LoadForm form, ExportForm export);

        static native TemplateInstance one(Load load, List<Problem> problems);
    }

    private final Loads loads;
    private final UploadedFiles files;
    private final Caller caller;
    private final ExchangeConfig config;

    LoadPageResource(Loads loads, UploadedFiles files, Caller caller, ExchangeConfig config) {
        this.loads = loads;
        this.files = files;
        this.caller = caller;
        this.config = config;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(loads.newest(null, SHOWN), LoadForm.empty(), ExportForm.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(@RestForm String authority, @RestForm FileUpload file) throws IOException {
        Map<String, String> problems = problems(authority, file);
        if (problems.isEmpty()) {
            try {
                UUID load = files.load(Authority.of(authority).name(), FileName.of(file.fileName()), caller.subject(),
                        file.uploadedFile());
                return Response.seeOther(URI.create("/administration/statement-loads/" + load)).build();
            } catch (DomainException e) {
                problems.put("file", e.getMessage());
            }
        }
        var form = new LoadForm(authority == null ? "" : authority, problems);
        return page(400, loads, form, ExportForm.empty());
    }

    static Response page(int status, Loads loads, LoadForm form, ExportForm export) {
        return Response.status(status).type(HTML).entity(Templates.list(loads.newest(null, SHOWN), form, export).render())
                .build();
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath UUID id) {
        return Templates.one(loads.get(id, null), loads.problems(id, SHOWN_PROBLEMS));
    }

    /** All of them, to be worked through in another program. */
    @GET
    @Path("/{id}/problems")
    @Produces("text/tab-separated-values;charset=UTF-8")
    public Response problems(@RestPath UUID id) {
        loads.get(id, null);
        var text = new StringBuilder("statement\tline\tcode\tdetail\n");
        loads.problems(id, config.problems() * 2).forEach(problem -> text.append(problem.number()).append('\t')
                .append(problem.line()).append('\t').append(problem.code()).append('\t')
                .append(problem.detail().replaceAll("\\s+", " ")).append('\n'));
        return Response.ok(text.toString()).header("Content-Disposition", "attachment; filename=\"problems-" + id + ".tsv\"")
                .build();
    }

    private static Map<String, String> problems(String authority, FileUpload file) {
        var problems = new LinkedHashMap<String, String>();
        if (file == null || file.fileName() == null || file.fileName().isEmpty() || file.size() == 0) {
            problems.put("file", "Bạn chọn một tệp có nội dung.");
        }
        try {
            Authority.of(authority);
        } catch (DomainException e) {
            problems.put("authority", e.getMessage());
        }
        return problems;
    }
}
