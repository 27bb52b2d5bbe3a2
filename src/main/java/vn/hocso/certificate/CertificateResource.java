package vn.hocso.certificate;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Completed;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.web.Refusals;

/** A member's own certificate; nobody's but the own can be asked for, so no address names a person. */
@Path("/certificate")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class CertificateResource {

    @CheckedTemplate
    static class Templates {
        /** For somebody who still learns. */
        static native TemplateInstance ahead();

        /** Before there is one that holds: which name will stand on it, and the one button. */
        static native TemplateInstance request(CertificateView view);

        static native TemplateInstance certificate(CertificateView view);
    }

    private final Owner owner;
    private final OwnRecords records;
    private final Certificates certificates;
    private final Papers papers;

    CertificateResource(Owner owner, OwnRecords records, Certificates certificates, Papers papers) {
        this.owner = owner;
        this.records = records;
        this.certificates = certificates;
        this.papers = papers;
    }

    @GET
    @Transactional
    public TemplateInstance certificate() {
        OwnRecord record = owner.record();
        return page(record, record.fullName(), null);
    }

    /** @param showName {@code yes} when the box is ticked */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> issue(@RestForm String fullName, @RestForm String showName) {
        OwnRecord record = owner.record();
        try {
            certificates.issue(owner.subject(), fullName, "yes".equals(showName));
            return done("issued");
        } catch (DomainException e) {
            if (!e.code().equals("name-invalid")) {
                throw e;
            }
            String again = page(record, fullName == null ? "" : fullName, Refusals.sentence(e)).render();
            return ResponseBuilder.create(Status.BAD_REQUEST, again).type("text/html;charset=UTF-8").build();
        }
    }

    @POST
    @Path("public-name")
    public RestResponse<String> showName() {
        records.give(owner.subject(), ConsentPurpose.PUBLIC_NAME);
        return done("name-shown");
    }

    @POST
    @Path("public-name/withdrawal")
    public RestResponse<String> hideName() {
        records.withdraw(owner.subject(), ConsentPurpose.PUBLIC_NAME);
        return done("name-hidden");
    }

    private TemplateInstance page(OwnRecord record, String typedName, String problem) {
        Completed completed = certificates.completion(record.id()).orElse(null);
        if (completed == null) {
            return Templates.ahead();
        }
        List<Certificate> all = certificates.of(record.id());
        Paper current = all.stream().filter(Certificate::holds).findFirst().map(papers::of).orElse(null);
        var view = new CertificateView(Campaign.dateOf(completed.eventAt()), all, current, typedName, problem,
                records.agrees(record.id(), ConsentPurpose.PUBLIC_NAME));
        return current == null ? Templates.request(view) : Templates.certificate(view);
    }

    private static RestResponse<String> done(String what) {
        return RestResponse.seeOther(URI.create("/certificate?done=" + what));
    }
}
