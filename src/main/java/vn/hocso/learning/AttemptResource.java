package vn.hocso.learning;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Question;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** The quiz of a lesson, one question a page. Every POST may be sent twice; it then shows what the first one stored. */
@Path("/l/{code}/attempts")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class AttemptResource {

    private static final String HINT = "hint";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance question(AttemptView attempt, Question question, Hint hint);

        static native TemplateInstance feedback(AttemptView attempt, Question question);

        static native TemplateInstance result(AttemptView attempt, boolean trained, LessonSummary next, UUID newAttempt);
    }

    private final Learner learner;
    private final Attempts attempts;
    private final Progress progress;
    private final Programmes programmes;

    AttemptResource(Learner learner, Attempts attempts, Progress progress, Programmes programmes) {
        this.learner = learner;
        this.attempts = attempts;
        this.progress = progress;
        this.programmes = programmes;
    }

    /** Somebody who signs in again comes back by GET. */
    @GET
    public Response lesson(@RestPath String code) {
        return Response.seeOther(UriBuilder.fromPath("/l/{code}").build(code)).build();
    }

    /** @param revision the one that was read, null for the one published now */
    @POST
    @Transactional
    public Response begin(@RestPath String code, @RestForm String attempt, @RestForm Integer revision) {
        UUID id = id(attempt);
        attempts.begin(learner.at(id), code, id, revision);
        return Response.seeOther(page(code, id)).build();
    }

    @GET
    @Path("/{attempt}")
    @Transactional
    public TemplateInstance open(@RestPath String code, @RestPath String attempt) {
        UUID member = learner.id();
        AttemptView view = attempts.view(member, code, id(attempt));
        if (!view.finished()) {
            return Templates.question(view, view.next(), Hint.NONE);
        }
        boolean trained = progress.rulesMet(member).contains(Rules.CORE);
        LessonSummary next = programmes.nextLesson(progress.passed(member)).orElse(null);
        return Templates.result(view, trained, next, UUID.randomUUID());
    }

    /** Who answers with a session that has ended comes back by GET: the answer did not arrive, and the person is told so. */
    @GET
    @Path("/{attempt}/answers")
    public Object current(@RestPath String code, @RestPath String attempt) {
        AttemptView view = attempts.view(learner.id(), code, id(attempt));
        return view.finished()
                ? Response.seeOther(page(code, id(attempt))).build()
                : Templates.question(view, view.next(), Hint.NOT_SENT);
    }

    @POST
    @Path("/{attempt}/answers")
    @Transactional
    public Response answer(@RestPath String code, @RestPath String attempt, @RestForm String question,
            @RestForm String option) {
        UUID id = id(attempt);
        if (option == null || option.isBlank()) {
            Question asked = attempts.view(learner.id(), code, id).quiz().question(String.valueOf(question));
            return Response.seeOther(answer(code, id, asked.id()).queryParam(HINT, Hint.NOTHING_CHOSEN).build()).build();
        }
        attempts.answer(learner.at(id), code, id, String.valueOf(question), option);
        return Response.seeOther(answer(code, id, question).build()).build();
    }

    /** @param hint what the page says besides the question, while that has no answer */
    @GET
    @Path("/{attempt}/answers/{question}")
    public TemplateInstance feedback(@RestPath String code, @RestPath String attempt, @RestPath String question,
            @RestQuery(HINT) String hint) {
        AttemptView view = attempts.view(learner.id(), code, id(attempt));
        Question asked = view.quiz().question(question);
        return view.answerTo(question) == null
                ? Templates.question(view, asked, Hint.of(hint))
                : Templates.feedback(view, asked);
    }

    private static UriBuilder answer(String code, UUID attempt, String question) {
        return UriBuilder.fromPath("/l/{code}/attempts/{attempt}/answers/{question}").resolveTemplate("code", code)
                .resolveTemplate("attempt", attempt).resolveTemplate("question", question);
    }

    private static URI page(String code, UUID attempt) {
        return UriBuilder.fromPath("/l/{code}/attempts/{attempt}").build(code, attempt);
    }

    private static UUID id(String attempt) {
        try {
            return UUID.fromString(attempt);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.notFound("attempt-unknown", "Không tìm thấy lượt làm bài này. Bạn mở lại bài học nhé.");
        }
    }
}
