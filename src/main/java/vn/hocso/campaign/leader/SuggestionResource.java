package vn.hocso.campaign.leader;

import java.net.URI;
import java.util.List;

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

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.Kept;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.shared.DomainException;
import vn.hocso.web.Form;

/** Where the officer of a province reads what leaders propose, and answers. */
@Path("/campaign/suggestions")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class SuggestionResource {

    private static final int LONGEST = 1_000;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Suggestion> suggestions, Form form, String refused);
    }

    private final Kept kept;
    private final Caller caller;
    private final Suggestions suggestions;

    SuggestionResource(Kept kept, Caller caller, Suggestions suggestions) {
        this.kept = kept;
        this.caller = caller;
        this.suggestions = suggestions;
    }

    @GET
    public TemplateInstance list() {
        return page(new Form(), "");
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath long id, @RestForm String answer) {
        Suggestion to = suggestions.get(id);
        if (!kept.isOfficerOf(to.provinceCode())) {
            throw DomainException.notFound("suggestion-unknown", "Không có đề xuất này.");
        }
        String field = "answer-" + id;
        var form = new Form(field, answer);
        if (form.value(field).isEmpty() || form.value(field).length() > LONGEST) {
            form.refuse(field, "Bạn viết câu trả lời, không quá 1.000 ký tự.");
        } else {
            form.read(field, () -> {
                suggestions.answer(to, form.value(field), caller.subject());
                return to;
            });
        }
        return form.isWrong()
                ? Response.status(Response.Status.BAD_REQUEST).type("text/html;charset=UTF-8")
                        .entity(page(form, field).render()).build()
                : Response.seeOther(URI.create("/campaign/suggestions?done=answered")).build();
    }

    private TemplateInstance page(Form form, String refused) {
        return Templates.list(suggestions.of(kept.provinces().stream().map(Province::code).toList()), form, refused);
    }
}
