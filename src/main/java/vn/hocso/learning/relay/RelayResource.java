package vn.hocso.learning.relay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.Learner;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Refusals;

/** Where a leader sends what members without a network handed over. */
@Path("/relay")
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class RelayResource {

    private static final String HTML = "text/html;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance relay(RelayView view);
    }

    private final Caller caller;
    private final Learner learner;
    private final Relays relays;
    private final Receipts receipts;

    RelayResource(Caller caller, Learner learner, Relays relays, Receipts receipts) {
        this.caller = caller;
        this.learner = learner;
        this.relays = relays;
        this.receipts = receipts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance open() {
        return page(leader(), null);
    }

    /** Told again on the page to people, and as a problem to programs. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm FileUpload file, @Context HttpHeaders headers) throws IOException {
        UUID leader = leader();
        try {
            Relays.Answer answer = relays.take(content(file), leader, caller.subject());
            return Response.seeOther(URI.create("/relay?done=" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .build();
        } catch (DomainException why) {
            if (!headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
                throw why;
            }
            return Response.status(Response.Status.BAD_REQUEST).type(HTML).entity(page(leader, Refusals.sentence(why)).render())
                    .build();
        }
    }

    private UUID leader() {
        UUID member = learner.id();
        if (!relays.leads(member)) {
            throw DomainException.forbidden("relay-leaders-only", "Trang này dành cho Tổ trưởng.");
        }
        return member;
    }

    private TemplateInstance page(UUID leader, String problem) {
        return Templates.relay(new RelayView(receipts.newestBy(leader), problem));
    }

    /** One byte more than the most, if there is more: the reader says so. */
    private static byte[] content(FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw DomainException.invalid("relay-no-file", "Bạn chọn tệp mà người học đã chuyển.");
        }
        try (var in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(ParcelReader.LARGEST + 1);
        }
    }
}
