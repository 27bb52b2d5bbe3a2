package vn.hocso.lrs.access.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/**
 * Credentials of the record store in the browser. A secret is shown in the answer to the form that made it and nowhere else:
 * sending the form again, as a reload does, leads to the credential's page and makes nothing.
 */
@Path("/administration/credentials")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class CredentialResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SHOWN_DAYS = 14;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Credential> credentials);

        static native TemplateInstance form(CredentialForm form);

        static native TemplateInstance secret(Credential credential, String secret, String endpoint);

        static native TemplateInstance one(Credential credential, List<DayOfUse> days, String endpoint);
    }

    private final CredentialList list;
    private final Keyring keyring;
    private final Caller caller;
    private final String endpoint;

    /** @param publicUrl address people use, without a slash at the end */
    CredentialResource(CredentialList list, Keyring keyring, Caller caller,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.list = list;
        this.keyring = keyring;
        this.caller = caller;
        this.endpoint = publicUrl + "/xapi";
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(list.all());
    }

    @POST
    public Response make(@RestForm String name, @RestForm String authority, @RestForm List<String> scope,
            @RestForm String mark) {
        var asked = new NewCredential(name, authority, scope, mark);
        Map<String, String> problems = asked.problems();
        if (!problems.isEmpty()) {
            return page(400, Templates.form(CredentialForm.of(asked, problems)));
        }
        try {
            String secret = keyring.make(asked, caller.subject());
            return page(201, Templates.secret(list.get(asked.key()), secret, endpoint));
        } catch (DomainException e) {
            return unlessMadeBefore(e, asked.key());
        }
    }

    @GET
    @Path("/{key}")
    public TemplateInstance one(@RestPath String key) {
        return Templates.one(list.get(key), list.days(key, SHOWN_DAYS), endpoint);
    }

    /** @param grace hours for which the secret before stays good */
    @POST
    @Path("/{key}/secret")
    public Response rotate(@RestPath String key, @RestForm Integer version, @RestForm Integer grace) {
        try {
            String secret = keyring.rotate(key, version == null ? 0 : version, Duration.ofHours(grace == null ? 0 : grace),
                    caller.subject());
            return page(201, Templates.secret(list.get(key), secret, endpoint));
        } catch (DomainException e) {
            return unlessMadeBefore(e, key);
        }
    }

    @POST
    @Path("/{key}/revocation")
    public Response revoke(@RestPath String key) {
        keyring.revoke(key, caller.subject());
        return see(key);
    }

    private Response unlessMadeBefore(DomainException e, String key) {
        if (e.kind() != DomainException.Kind.CONFLICT) {
            throw e;
        }
        return see(key);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }

    private Response see(String key) {
        return Response.seeOther(URI.create("/administration/credentials/" + list.get(key).path())).build();
    }
}
