package vn.hocso.roster.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Establishment;
import vn.hocso.roster.Establishment.Status;
import vn.hocso.roster.Paper;
import vn.hocso.roster.Province;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.web.Form;

/** How far a province has come with founding teams: what was said so far, and a form to tell more, each with its day and paper. */
@Path("/roster/establishment")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class EstablishmentResource {

    @CheckedTemplate
    static class Templates {
        /** @param province null for somebody who keeps none */
        static native TemplateInstance page(List<Province> provinces, Province province, List<Establishment> told, Form form);
    }

    @TemplateExtension(namespace = "registry")
    static List<String> statuses() {
        return Arrays.stream(Status.values()).map(Status::name).toList();
    }

    private final KeptTeams kept;
    private final Establishments establishments;
    private final Caller caller;

    EstablishmentResource(KeptTeams kept, Establishments establishments, Caller caller) {
        this.kept = kept;
        this.establishments = establishments;
        this.caller = caller;
    }

    /** @param province its code, empty for the first that the person keeps */
    @GET
    public TemplateInstance open(@RestQuery @DefaultValue("") String province) {
        List<Province> provinces = kept.provinces();
        Province chosen = provinces.stream().filter(one -> one.code().equals(province)).findFirst()
                .orElse(provinces.isEmpty() ? null : provinces.get(0));
        return page(chosen, new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(@RestForm @DefaultValue("") String province, @RestForm String status, @RestForm String on,
            @RestForm String number, @RestForm String dated, @RestForm String issuer) {
        Province chosen = kept.provinces().stream().filter(one -> one.code().equals(province)).findFirst()
                .orElseThrow(
                        () -> DomainException.notFound("province-elsewhere", "Không có tỉnh này trong phạm vi bạn được giao."));
        var form = new Form("status", status, "on", on, "number", number, "dated", dated, "issuer", issuer);
        Status told = Arrays.stream(Status.values()).filter(one -> one.name().equals(form.value("status"))).findFirst()
                .orElse(null);
        if (told == null) {
            form.refuse("status", "Bạn chọn một tình hình.");
        }
        LocalDate day = form.read("on", () -> Dates.ofPerson(form.value("on")));
        Paper paper = Papers.read(form, true, kept.today());
        if (!form.isWrong()) {
            tell(chosen, told, day, paper, form);
        }
        return form.isWrong()
                ? Response.status(400).type("text/html;charset=UTF-8").entity(page(chosen, form).render()).build()
                : Response.seeOther(URI.create("/roster/establishment?done=told&province=" + chosen.code())).build();
    }

    private void tell(Province province, Status status, LocalDate on, Paper paper, Form form) {
        try {
            establishments.tell(province.code(), status, on, paper, caller.subject());
        } catch (DomainException refused) {
            form.refuse(refused.code().startsWith("date-") ? "on" : "status", refused.getMessage());
        }
    }

    private TemplateInstance page(Province province, Form form) {
        return Templates.page(kept.provinces(), province, province == null ? List.of() : establishments.of(province.code()),
                form);
    }
}
