package vn.hocso.learning;

import java.net.URI;
import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.reminder.Reminders;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.rights.Erasures;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/** What the platform holds about the person who asks; nobody's data but the own can be asked for, so no address names a person. */
@Path("/my-data")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class OwnDataResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance data(OwnDataView view);
    }

    private final Caller caller;
    private final OwnRecords records;
    private final Progress progress;
    private final Erasures erasures;
    private final Reminders reminders;

    OwnDataResource(Caller caller, OwnRecords records, Progress progress, Erasures erasures, Reminders reminders) {
        this.caller = caller;
        this.records = records;
        this.progress = progress;
        this.erasures = erasures;
        this.reminders = reminders;
    }

    @GET
    @Transactional
    public TemplateInstance data() {
        OwnRecord held = records.of(caller.subject()).orElse(null);
        return Templates.data(view(held, held == null ? "" : held.fullName(), null));
    }

    @POST
    @Path("name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> rename(@RestForm String fullName) {
        try {
            records.rename(caller.subject(), fullName);
            return done("renamed");
        } catch (DomainException e) {
            if (!e.code().equals("name-invalid")) {
                throw e;
            }
            OwnRecord held = records.of(caller.subject()).orElse(null);
            String page = Templates.data(view(held, fullName == null ? "" : fullName, Refusals.sentence(e))).render();
            return ResponseBuilder.create(Status.BAD_REQUEST, page).type("text/html;charset=UTF-8").build();
        }
    }

    @POST
    @Path("consents/{purpose}")
    public RestResponse<String> give(@RestPath String purpose) {
        records.give(caller.subject(), purpose(purpose));
        return done("consent-given");
    }

    @POST
    @Path("consents/{purpose}/withdrawal")
    public RestResponse<String> withdraw(@RestPath String purpose) {
        ConsentPurpose withdrawn = purpose(purpose);
        records.withdraw(caller.subject(), withdrawn);
        if (withdrawn == ConsentPurpose.MESSAGES) {
            records.of(caller.subject()).map(OwnRecord::id).ifPresent(reminders::forgetDevices);
        }
        return done("consent-withdrawn");
    }

    /** Done within the term of the law; until then the person may take it back. */
    @POST
    @Path("erasure")
    public RestResponse<String> askForErasure() {
        erasures.ask(caller.subject());
        return done("erasure-asked");
    }

    @POST
    @Path("erasure/withdrawal")
    public RestResponse<String> withdrawErasure() {
        erasures.withdraw(caller.subject());
        return done("erasure-withdrawn");
    }

    private OwnDataView view(OwnRecord held, String name, String problem) {
        return new OwnDataView(held, held == null ? 0 : progress.passed(held.id()).size(), name, problem,
                held == null ? null : reminders.choice(held.id()),
                erasures.openOf(caller.subject()).orElse(null));
    }

    private static ConsentPurpose purpose(String name) {
        return Arrays.stream(ConsentPurpose.values()).filter(purpose -> purpose.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.notFound("consent-unknown", "Không có điều này để đồng ý."));
    }

    private static RestResponse<String> done(String what) {
        return RestResponse.seeOther(URI.create("/my-data?done=" + what));
    }
}
