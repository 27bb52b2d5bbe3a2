package vn.hocso.lrs.forward.desk;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.hocso.lrs.forward.Addresses;
import vn.hocso.lrs.forward.Vault;
import vn.hocso.shared.DomainException;

/** Which record stores get statements, how far behind each is, and what they refused. A secret is taken and never shown. */
@Path("/administration/forwarding")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.ADMIN)
@Blocking
class ForwardingResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int SHOWN_LETTERS = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Sight> targets);

        static native TemplateInstance form(TargetForm form);

        static native TemplateInstance one(Sight target, List<LetterSight> letters, TargetForm form);
    }

    private final Sights sights;
    private final TargetDesk desk;
    private final Vault vault;
    private final Addresses addresses;
    private final Caller caller;
    private final String own;

    /** @param publicUrl address people use, without a slash at the end */
    ForwardingResource(Sights sights, TargetDesk desk, Vault vault, Addresses addresses, Caller caller,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.sights = sights;
        this.desk = desk;
        this.vault = vault;
        this.addresses = addresses;
        this.caller = caller;
        this.own = publicUrl + "/xapi";
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(sights.all());
    }

    @POST
    public Response make(@BeanParam TypedTarget typed) {
        NewTarget asked = typed.target();
        Map<String, String> problems = asked.problems(own, addresses.httpsOnly(), vault);
        if (!problems.isEmpty()) {
            return page(Templates.form(form(asked, askAgain(problems, asked.secret()))));
        }
        desk.make(asked, caller.subject());
        return see(asked.code() + "?done=added");
    }

    @GET
    @Path("/{code}")
    public TemplateInstance one(@RestPath String code) {
        return one(code, Map.of());
    }

    @POST
    @Path("/{code}/pause")
    public Response pause(@RestPath String code) {
        desk.pause(code, caller.subject());
        return see(code);
    }

    @POST
    @Path("/{code}/resumption")
    public Response resume(@RestPath String code) {
        desk.resume(code, caller.subject());
        return see(code);
    }

    /** @param from date in Vietnam, as people type it */
    @POST
    @Path("/{code}/back-fill")
    public Response goBack(@RestPath String code, @RestForm String from) {
        LocalDate date = NewTarget.date(from);
        if (date == null) {
            return page(one(code, NewTarget.since(from), Map.of("from", "Bạn ghi ngày bắt đầu, ví dụ 15/11/2022.")));
        }
        desk.goBack(code, date, caller.subject());
        return see(code);
    }

    @POST
    @Path("/{code}/secret")
    public Response changeSecret(@RestPath String code, @RestForm String key, @RestForm String secret,
            @RestForm String secretName) {
        String user = key == null ? "" : key.strip();
        String typed = secret == null ? "" : secret;
        String named = secretName == null ? "" : secretName;
        Map<String, String> problems = NewTarget.secretProblems(sights.get(code).endpoint(), user, typed, named, vault);
        if (!problems.isEmpty()) {
            return page(one(code, askAgain(problems, typed)));
        }
        desk.changeSecret(code, user, typed, named, caller.subject());
        return see(code);
    }

    /** @param seq number of one statement, none for all that were refused */
    @POST
    @Path("/{code}/resending")
    public Response resend(@RestPath String code, @RestForm Long seq) {
        desk.resend(code, seq, caller.subject());
        return see(code);
    }

    @POST
    @Path("/{code}/dismissal")
    public Response dismiss(@RestPath String code, @RestForm Long seq) {
        if (seq == null) {
            throw DomainException.invalid("letter-unknown", "Không rõ bản ghi nào.");
        }
        desk.dismiss(code, seq, caller.subject());
        return see(code);
    }

    @POST
    @Path("/{code}/end")
    public Response end(@RestPath String code) {
        desk.end(code, caller.subject());
        return see(code);
    }

    private TemplateInstance one(String code, Map<String, String> problems) {
        return one(code, NewTarget.empty(), problems);
    }

    private TemplateInstance one(String code, NewTarget asked, Map<String, String> problems) {
        return Templates.one(sights.get(code), sights.letters(code, SHOWN_LETTERS), form(asked, problems));
    }

    /** A secret is never sent back, so that the form returns without the one that was typed. */
    private static Map<String, String> askAgain(Map<String, String> problems, String secret) {
        if (!secret.isEmpty()) {
            problems.putIfAbsent("secret", "Bạn gõ lại mã bí mật: mã vừa gõ không được giữ lại.");
        }
        return problems;
    }

    private TargetForm form(NewTarget asked, Map<String, String> problems) {
        return TargetForm.of(asked, problems, vault.names(), vault.takesSecrets());
    }

    private static Response page(TemplateInstance page) {
        return Response.status(Response.Status.BAD_REQUEST).type(HTML).entity(page.render()).build();
    }

    private static Response see(String code) {
        return Response.seeOther(URI.create("/administration/forwarding/" + code)).build();
    }
}
