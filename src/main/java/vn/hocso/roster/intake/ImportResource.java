package vn.hocso.roster.intake;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** Files of rosters in the browser: send one, see what it would change, apply it, take it back. */
@Path("/roster/imports")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class ImportResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SHOWN = 50;
    private static final int SHOWN_PROBLEMS = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Upload> uploads, Map<String, String> names, List<Province> provinces,
                ImportForm form);

        static native TemplateInstance one(ImportView view);
    }

    private final Caller caller;
    private final OfficerScope scope;
    private final Units units;
    private final Uploads uploads;
    private final Previews previews;
    private final Imports imports;
    private final Reverting reverting;

    ImportResource(Caller caller, OfficerScope scope, Units units, Uploads uploads, Previews previews, Imports imports,
            Reverting reverting) {
        this.caller = caller;
        this.scope = scope;
        this.units = units;
        this.uploads = uploads;
        this.previews = previews;
        this.imports = imports;
        this.reverting = reverting;
    }

    @GET
    public Response list() {
        return list(200, ImportForm.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm @DefaultValue("") String province, @RestForm @DefaultValue("") String coverage,
            @RestForm @DefaultValue("") String effectiveOn, @RestForm FileUpload file) throws IOException {
        var problems = new LinkedHashMap<String, String>();
        if (file == null || file.fileName() == null || file.fileName().isEmpty() || file.size() == 0) {
            problems.put("file", "Bạn chọn một tệp có nội dung.");
        }
        if (scope.provinces().stream().noneMatch(known -> known.code().equals(province))) {
            problems.put("province", "Bạn chọn tỉnh, thành phố của danh sách.");
        }
        LocalDate day = null;
        try {
            day = Cells.date(Column.SINCE, Vietnamese.clean(effectiveOn));
        } catch (MistakeException e) {
            problems.put("effectiveOn", "Ngày có hiệu lực: " + e.getMessage());
        }
        Coverage covered = coverage.equals(Coverage.ADDITION.name()) ? Coverage.ADDITION : Coverage.COMPLETE;
        if (problems.isEmpty()) {
            try {
                UUID upload = imports.send(province, covered, day, file.fileName(), file.uploadedFile(), caller.subject());
                return page(upload);
            } catch (DomainException e) {
                problems.put(e.code().startsWith("date-") ? "effectiveOn" : "file", e.getMessage());
            }
        }
        return list(400, new ImportForm(province, covered, effectiveOn, problems));
    }

    /**
     * @param show key of the outcome whose people are listed
     * @param after place of the last one seen
     */
    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath UUID id, @RestQuery String show, @RestQuery @DefaultValue("0") long after) {
        return Templates.one(view(uploads.get(id, scope.scope()), show, after, null));
    }

    /** All of them, to be worked through beside the file. */
    @GET
    @Path("/{id}/problems")
    @Produces("text/csv;charset=UTF-8")
    public Response problems(@RestPath UUID id) {
        Upload upload = uploads.get(id, scope.scope());
        return Response.ok(ProblemList.csv(uploads.problems(upload.id(), 2 * Stage.MOST_PROBLEMS)))
                .header("Content-Disposition", "attachment; filename=\"loi-" + id + ".csv\"").build();
    }

    @POST
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestPath UUID id, @RestForm @DefaultValue("") String phrase) {
        Upload upload = uploads.get(id, scope.scope());
        try {
            imports.apply(upload, phrase, caller.subject());
        } catch (DomainException e) {
            if (!e.code().equals("phrase-needed")) {
                throw e;
            }
            return Response.status(400).type(HTML).entity(Templates.one(view(upload, null, 0, e.getMessage())).render())
                    .build();
        }
        return page(id);
    }

    @POST
    @Path("/{id}/comparison")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response compare(@RestPath UUID id) {
        imports.compare(uploads.get(id, scope.scope()), caller.subject());
        return page(id);
    }

    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revert(@RestPath UUID id) {
        imports.revert(uploads.get(id, scope.scope()), caller.subject());
        return page(id);
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@RestPath UUID id) {
        imports.discard(uploads.get(id, scope.scope()));
        return page(id);
    }

    private ImportView view(Upload upload, String show, long after, String phraseProblem) {
        Outcome shown = Arrays.stream(Outcome.values()).filter(outcome -> outcome.key().equals(show)).findFirst().orElse(null);
        return new ImportView(upload, name(upload.provinceCode()), shown,
                shown == null ? List.of() : previews.rows(upload.id(), shown, after),
                upload.state().isReady() ? previews.newTeams(upload.id()) : List.of(),
                upload.problems() == 0 ? List.of() : uploads.problems(upload.id(), SHOWN_PROBLEMS), phraseProblem,
                upload.state().isApplied()
                        ? reverting.obstacle(upload.provinceCode(), upload.importId()).map(DomainException::getMessage)
                                .orElse(null)
                        : null,
                upload.state().isApplied() ? reverting.claimsOn(upload.importId()) : 0);
    }

    private Response list(int status, ImportForm form) {
        List<Upload> newest = uploads.newest(scope.scope(), SHOWN);
        var names = new LinkedHashMap<String, String>();
        newest.forEach(upload -> names.put(upload.provinceCode(), name(upload.provinceCode())));
        return Response.status(status).type(HTML)
                .entity(Templates.list(newest, names, scope.provinces(), form).render()).build();
    }

    private String name(String provinceCode) {
        return units.find(provinceCode).map(Unit::name).orElse(provinceCode);
    }

    private static Response page(UUID upload) {
        return Response.seeOther(URI.create("/roster/imports/" + upload)).build();
    }
}
