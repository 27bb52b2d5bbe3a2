package vn.hocso.certificate;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.OwnRecords;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/** Where a certificate is checked, by whoever holds its code; the same page for everybody. The address is printed and stays for ever. */
@Path("/c")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class VerificationResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(String code, String problem);

        static native TemplateInstance verified(Verified found);
    }

    private static final String HTML = "text/html;charset=UTF-8";

    private final Certificates certificates;
    private final OwnRecords records;
    private final Papers papers;

    VerificationResource(Certificates certificates, OwnRecords records, Papers papers) {
        this.certificates = certificates;
        this.records = records;
        this.papers = papers;
    }

    /** A code typed by hand leads to its page, or back to the field with a hint. */
    @GET
    public RestResponse<String> typed(@RestQuery String code) {
        if (code == null) {
            return page(Status.OK, Templates.form("", null));
        }
        if (code.isBlank()) {
            return page(Status.BAD_REQUEST, Templates.form("", Refusals.sentence("certificate-code-missing",
                    "Bạn nhập mã kiểm tra in trên giấy.")));
        }
        try {
            return RestResponse.seeOther(URI.create("/c/" + certificates.find(CertificateCode.read(code)).code()));
        } catch (DomainException e) {
            return page(Status.NOT_FOUND, Templates.form(code, Refusals.sentence(e)));
        }
    }

    @GET
    @Path("{code}")
    @Transactional
    public RestResponse<String> verify(@RestPath String code) {
        try {
            Certificate found = certificates.find(CertificateCode.read(code));
            return page(Status.OK, Templates.verified(verified(found)));
        } catch (DomainException e) {
            return page(Status.NOT_FOUND, Templates.form(code, Refusals.sentence(e)));
        }
    }

    private Verified verified(Certificate found) {
        boolean named = !found.name().isEmpty() && records.agrees(found.member(), ConsentPurpose.PUBLIC_NAME);
        return new Verified(papers.of(found), named ? found.name() : null, certificates.of(found.member()));
    }

    private static RestResponse<String> page(Status status, TemplateInstance page) {
        return ResponseBuilder.create(status, page.render()).type(HTML).build();
    }
}
