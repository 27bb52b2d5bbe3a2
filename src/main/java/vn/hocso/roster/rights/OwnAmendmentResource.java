package vn.hocso.roster.rights;

import java.net.URI;
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
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Phones;
import vn.hocso.web.Refusals;

/** Where a member asks that the number or the role be corrected, and reads what became of it. */
@Path("/my-data/amendments")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class OwnAmendmentResource {

    private static final URI JOIN = URI.create("/join");

    /**
     * @param typed in the field of the number
     * @param problem why that cannot be asked for, null when nothing is wrong; {@code field} is where
     */
    record View(OwnRecord held, List<Amendment> asked, String typed, String field, String problem) {

        public List<TeamRole> roles() {
            return Arrays.stream(TeamRole.values()).filter(role -> role != held.role()).toList();
        }

        /** @return null for none */
        public String phone() {
            return held.phone() == null ? null : Phones.display(held.phone());
        }

        public boolean isWrong(String name) {
            return name.equals(field);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance amendments(View view);
    }

    private final Caller caller;
    private final OwnRecords records;
    private final Amendments amendments;

    OwnAmendmentResource(Caller caller, OwnRecords records, Amendments amendments) {
        this.caller = caller;
        this.records = records;
        this.amendments = amendments;
    }

    /** Of who has not joined nothing is held. */
    @GET
    public RestResponse<Object> open() {
        return records.of(caller.subject()).map(held -> page(Status.OK, held, "", null, null))
                .orElseGet(() -> RestResponse.seeOther(JOIN));
    }

    @POST
    @Path("/phone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> phone(@RestForm @DefaultValue("") String phone) {
        return ask(phone, "phone", () -> amendments.askForPhone(caller.subject(), phone));
    }

    @POST
    @Path("/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> role(@RestForm String role) {
        return ask("", "role", () -> amendments.askForRole(caller.subject(), Arrays.stream(TeamRole.values())
                .filter(one -> one.name().equals(role)).findFirst()
                .orElseThrow(() -> DomainException.invalid("amendment-role-missing", "Bạn chọn một vai trò."))));
    }

    @POST
    @Path("/{id}/withdrawal")
    public RestResponse<Object> withdraw(@RestPath long id) {
        amendments.withdraw(caller.subject(), id);
        return done("withdrawn");
    }

    private RestResponse<Object> ask(String typed, String field, Runnable asking) {
        try {
            asking.run();
            return done("asked");
        } catch (DomainException e) {
            OwnRecord held = records.of(caller.subject()).orElse(null);
            if (held == null || e.kind() != DomainException.Kind.INVALID) {
                throw e;
            }
            return page(Status.BAD_REQUEST, held, typed, field, Refusals.sentence(e));
        }
    }

    private RestResponse<Object> page(Status status, OwnRecord held, String typed, String field, String problem) {
        String page = Templates.amendments(new View(held, amendments.of(held.id()), typed, field, problem)).render();
        return ResponseBuilder.create(status, (Object) page).type("text/html;charset=UTF-8").build();
    }

    private static RestResponse<Object> done(String what) {
        return RestResponse.seeOther(URI.create("/my-data/amendments?done=" + what));
    }
}
