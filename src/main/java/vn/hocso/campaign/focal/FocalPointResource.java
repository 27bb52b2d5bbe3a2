package vn.hocso.campaign.focal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.Kept;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.OfficerScope;
import vn.hocso.roster.Province;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** Which office each province named, for those who answer for it; its officer names another. */
@Path("/campaign/focal-points")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MONITOR, Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class FocalPointResource {

    private static final int LONGEST = 200;

    /** @param points the newest first, empty while none was named */
    record Row(Province province, List<FocalPoint> points) {

        /** @return null while none was named */
        public FocalPoint now() {
            return points.isEmpty() ? null : points.get(0);
        }

        public List<FocalPoint> before() {
            return points.isEmpty() ? points : points.subList(1, points.size());
        }
    }

    @CheckedTemplate
    static class Templates {
        /**
         * @param kept provinces for which the reader may name one
         * @param mailboxes whether the reader may see where offices get letters
         */
        static native TemplateInstance list(List<Row> named, List<Row> unnamed, List<Province> kept, Form form,
                boolean mailboxes);
    }

    private final FocalPoints points;
    private final OfficerScope scope;
    private final Kept kept;
    private final Caller caller;

    FocalPointResource(FocalPoints points, OfficerScope scope, Kept kept, Caller caller) {
        this.points = points;
        this.scope = scope;
        this.kept = kept;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return page(new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
    public Response name(@RestForm String province, @RestForm String office, @RestForm String since) {
        var form = new Form("province", province, "office", office, "since", since);
        if (kept.provinces().stream().noneMatch(one -> one.code().equals(form.value("province")))) {
            throw DomainException.notFound("province-elsewhere", "Không có tỉnh này trong phạm vi bạn được giao.");
        }
        if (form.value("office").isEmpty() || form.value("office").length() > LONGEST) {
            form.refuse("office", "Bạn ghi đơn vị và chức vụ làm đầu mối, không quá 200 ký tự.");
        }
        if (form.value("office").matches(".*(\\d[ .]?){8,}.*|.*@.*")) {
            form.refuse("office", "Bạn không ghi số điện thoại hay thư điện tử; chỉ ghi đơn vị và chức vụ.");
        }
        LocalDate day = form.read("since", () -> Dates.ofPerson(form.value("since")));
        if (!form.isWrong()) {
            form.read("since", () -> {
                points.name(form.value("province"), form.value("office"), day, caller.subject());
                return day;
            });
        }
        return form.isWrong()
                ? Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8").entity(page(form).render())
                        .build()
                : Response.seeOther(URI.create("/campaign/focal-points?done=named")).build();
    }

    private TemplateInstance page(Form form) {
        List<Province> provinces = scope.provinces();
        List<FocalPoint> all = points.of(provinces.stream().map(Province::code).toList());
        Map<Boolean, List<Row>> rows = provinces.stream().map(province -> new Row(province,
                all.stream().filter(one -> one.province().equals(province.code())).toList()))
                .collect(Collectors.partitioningBy(row -> row.now() != null));
        return Templates.list(rows.get(true), rows.get(false), kept.provinces(), form,
                !kept.provinces().isEmpty() || caller.has(Roles.MONITOR) && caller.scope().national());
    }
}
