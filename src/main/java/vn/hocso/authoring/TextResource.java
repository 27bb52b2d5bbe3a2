package vn.hocso.authoring;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
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
import vn.hocso.course.content.Finding;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonChecks;
import vn.hocso.course.revision.LostIds;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** Writing a draft. Whatever was typed is saved, mistakes included, or comes back in the form with the reason. */
@Path("/authoring/lessons/{code}/revisions/{revision}/text")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class TextResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PREVIEW = "preview";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance text(TextView view);
    }

    private final Drafts drafts;
    private final Desk desk;
    private final LessonChecks checks;
    private final LostIds lost;

    TextResource(Drafts drafts, Desk desk, LessonChecks checks, LostIds lost) {
        this.drafts = drafts;
        this.desk = desk;
        this.checks = checks;
        this.lost = lost;
    }

    @GET
    public Response text(@RestPath String code, @RestPath int revision) {
        Revision found = drafts.revision(code, revision);
        if (found.state() != RevisionState.DRAFT) {
            return seeOther(code, revision, "");
        }
        var typed = new Typed(found.version(), found.lessonText(), found.questionsText());
        return page(200, found, typed, null, null);
    }

    /** @param next {@code preview} to look at it afterwards */
    @POST
    public Response save(@RestPath String code, @RestPath int revision, @RestForm Integer version, @RestForm String lessonText,
            @RestForm String questionsText, @RestForm String next) {
        var typed = Typed.of(version, lessonText, questionsText);
        try {
            desk.save(code, revision, typed);
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.CONFLICT) {
                throw e;
            }
            return refused(drafts.revision(code, revision), typed, e.getMessage());
        }
        return seeOther(code, revision, PREVIEW.equals(next) ? "" : "/text");
    }

    /** The form comes back with the version that stands now: who saves again has seen what that overwrites. */
    private Response refused(Revision found, Typed typed, String reason) {
        Changes overwritten = found.state() == RevisionState.DRAFT
                ? Changes.between(found, typed.lessonText(), typed.questionsText())
                : null;
        return page(409, found, new Typed(found.version(), typed.lessonText(), typed.questionsText()), reason, overwritten);
    }

    private Response page(int status, Revision found, Typed typed, String refusal, Changes overwritten) {
        List<Finding> findings = checks.check(found.lessonCode(), typed.lessonText(), typed.questionsText()).findings();
        int shown = RevisionResource.SHOWN_FINDINGS;
        var view = new TextView(found, typed, refusal, overwritten, findings.stream().limit(shown).toList(),
                Math.max(0, findings.size() - shown), lost.in(found.lessonCode(), typed.lessonText(), typed.questionsText()));
        return Response.status(status).type(HTML).entity(Templates.text(view).render()).build();
    }

    private static Response seeOther(String code, int revision, String page) {
        return Response.seeOther(URI.create("/authoring/lessons/" + code + "/revisions/" + revision + page)).build();
    }
}
