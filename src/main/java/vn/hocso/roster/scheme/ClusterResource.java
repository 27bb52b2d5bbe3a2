package vn.hocso.roster.scheme;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

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
import vn.hocso.roster.ClusterScheme;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Where an administrator sends the clusters of a scheme as a file, sees what they would be, and applies them. */
@Path("/administration/clusters")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class ClusterResource {

    private static final String LIST = "/administration/clusters";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int SHOWN = 100;

    /** @param size clusters and provinces in them */
    record Row(ClusterScheme scheme, String size, boolean isOfTheLetter) {}

    /**
     * Why a file was not taken.
     *
     * @param refusal of the file as a whole, null when lines are wrong
     */
    record Refused(String refusal, List<SchemeFile.Mistake> mistakes, int more) {

        static Refused nothing() {
            return new Refused(null, List.of(), 0);
        }

        public boolean isSomething() {
            return refusal != null || !mistakes.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Row> schemes, List<SchemeImport> files, Refused refused);

        static native TemplateInstance preview(SchemePreview view);
    }

    private final Schemes schemes;
    private final Roster roster;
    private final Units units;
    private final Caller caller;
    private final ServiceClock clock;

    ClusterResource(Schemes schemes, Roster roster, Units units, Caller caller, ServiceClock clock) {
        this.schemes = schemes;
        this.roster = roster;
        this.units = units;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return list(Refused.nothing());
    }

    /** Nothing is kept of a file with a mistake. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm FileUpload file) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isEmpty() || file.size() == 0) {
            return refused(new Refused("Bạn chọn một tệp có nội dung.", List.of(), 0));
        }
        if (file.size() > MOST_BYTES) {
            return refused(new Refused("Tệp lớn hơn 1 MB; một hệ cụm chỉ vài kilobyte.", List.of(), 0));
        }
        try {
            SchemeFile.Read read = SchemeFile.read(file.uploadedFile(), units);
            if (!read.mistakes().isEmpty()) {
                return refused(new Refused(null, read.mistakes().stream().limit(SHOWN).toList(),
                        Math.max(0, read.mistakes().size() - SHOWN)));
            }
            UUID id = schemes.keep(read.rows().get(0).scheme(), name(file.fileName()), Files.readAllBytes(file.uploadedFile()),
                    caller.subject());
            return Response.seeOther(URI.create(LIST + "/" + id)).build();
        } catch (DomainException e) {
            return refused(new Refused(e.getMessage(), List.of(), 0));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath UUID id) {
        SchemeImport file = schemes.get(id);
        List<SchemeRow> rows = schemes.rows(id);
        LocalDate today = Campaign.dateOf(clock.instant());
        List<String> covered = Schemes.covered(rows, today);
        List<String> outside = roster.provinces(today).stream().filter(province -> !covered.contains(province.code()))
                .map(Province::name).toList();
        ClusterScheme known = roster.schemes().stream().filter(one -> one.code().equals(file.scheme())).findFirst()
                .orElse(null);
        String named = rows.stream().map(SchemeRow::schemeName).filter(text -> !text.isEmpty()).findFirst()
                .orElse(known == null ? file.scheme() : known.name());
        return Templates.preview(new SchemePreview(file, named, known == null, clusters(rows), outside,
                schemes.version(file.scheme()) == 0 ? null : schemes.size(file.scheme()), changes(file.scheme(), rows, today),
                today,
                !file.isApplied() && schemes.version(file.scheme()) != file.baseVersion()));
    }

    @POST
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@RestPath UUID id) {
        schemes.apply(id, caller.subject());
        return Response.seeOther(URI.create(LIST + "/" + id + "?done=applied")).build();
    }

    /** By province, in dictionary order. */
    private List<SchemePreview.Change> changes(String scheme, List<SchemeRow> rows, LocalDate today) {
        var now = new HashMap<String, String>();
        roster.clusters(scheme, today).forEach(one -> one.provinceCodes().forEach(code -> now.put(code, one.name())));
        Map<String, String> then = rows.stream().filter(row -> row.holdsOn(today))
                .collect(Collectors.toMap(SchemeRow::province, SchemeRow::cluster));
        return roster.provinces(today).stream()
                .filter(province -> !Objects.equals(now.get(province.code()), then.get(province.code())))
                .map(province -> new SchemePreview.Change(province.name(), now.get(province.code()),
                        then.get(province.code())))
                .toList();
    }

    private List<SchemePreview.Cluster> clusters(List<SchemeRow> rows) {
        var clusters = new ArrayList<SchemePreview.Cluster>();
        Schemes.byCluster(rows).forEach((name, members) -> clusters.add(new SchemePreview.Cluster(name, members.stream()
                .map(row -> new SchemePreview.Member(units.unit(row.province()).name(), row.from(), row.to())).toList())));
        return clusters;
    }

    private static String name(String given) {
        String name = Vietnamese.clean(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        return name.isEmpty() ? "không tên" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Response refused(Refused refused) {
        return Response.status(Response.Status.BAD_REQUEST).type(HTML).entity(list(refused).render()).build();
    }

    private TemplateInstance list(Refused refused) {
        List<Row> all = roster.schemes().stream().map(scheme -> new Row(scheme, schemes.size(scheme.code()),
                scheme.code().equals(Schemes.OF_THE_LETTER))).toList();
        return Templates.list(all, schemes.recent(), refused);
    }
}
