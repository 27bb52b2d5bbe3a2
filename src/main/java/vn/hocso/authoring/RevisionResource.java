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
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.content.Finding;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.LessonChecks;
import vn.hocso.course.revision.LessonOverview;
import vn.hocso.course.revision.LostIds;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;

/** One revision: as members see it or would, what changed, and its way from draft to publication. */
@Path("/authoring/lessons/{code}/revisions/{revision}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.TRAINER, Roles.REVIEWER})
@Blocking
class RevisionResource {

    /** Enough to work on; a page of a thousand would help nobody. */
    static final int SHOWN_FINDINGS = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance revision(RevisionView view);

        static native TemplateInstance changes(LessonOverview lesson, Revision from, Revision to, Changes changes);
    }

    private final Drafts drafts;
    private final Desk desk;
    private final Caller caller;
    private final LessonChecks checks;
    private final LostIds lost;

    RevisionResource(Drafts drafts, Desk desk, Caller caller, LessonChecks checks, LostIds lost) {
        this.drafts = drafts;
        this.desk = desk;
        this.caller = caller;
        this.checks = checks;
        this.lost = lost;
    }

    @GET
    public TemplateInstance revision(@RestPath String code, @RestPath int revision) {
        Revision found = drafts.revision(code, revision);
        List<Finding> findings = checks.check(code, found.lessonText(), found.questionsText()).findings();
        boolean others = found.maySign(caller.subject());
        boolean open = found.state() == RevisionState.DRAFT || found.state() == RevisionState.IN_REVIEW;
        return Templates.revision(new RevisionView(drafts.lesson(code), found, checks.preview(found).orElse(null),
                findings.stream().limit(SHOWN_FINDINGS).toList(), Math.max(0, findings.size() - SHOWN_FINDINGS),
                open ? lost.in(code, found.lessonText(), found.questionsText()) : List.of(), !others,
                caller.has(Roles.REVIEWER) && others));
    }

    /** @param from another revision; without it the one that members see, or the one before when this is it */
    @GET
    @Path("/changes")
    public TemplateInstance changes(@RestPath String code, @RestPath int revision, @RestQuery Integer from) {
        LessonOverview lesson = drafts.lesson(code);
        Revision to = drafts.revision(code, revision);
        int published = lesson.published() == null ? revision : lesson.published();
        int other = from != null ? from : published != revision ? published : Math.max(1, revision - 1);
        Revision before = drafts.revision(code, other);
        return Templates.changes(lesson, before, to, Changes.between(before, to.lessonText(), to.questionsText()));
    }

    @POST
    @Path("/submission")
    public Response submit(@RestPath String code, @RestPath int revision, @RestForm Integer version) {
        desk.submit(code, revision, orZero(version));
        return seeRevision(code, revision, "submitted");
    }

    /** @param reason what the authors should know, may be missing */
    @POST
    @Path("/return")
    public Response giveBack(@RestPath String code, @RestPath int revision, @RestForm Integer version,
            @RestForm String reason) {
        desk.giveBack(code, revision, orZero(version), reason);
        return seeRevision(code, revision, "returned");
    }

    /** The history tells what became of it. */
    @POST
    @Path("/discard")
    public Response discard(@RestPath String code, @RestPath int revision, @RestForm Integer version) {
        desk.discard(code, revision, orZero(version));
        return Response.seeOther(URI.create("/authoring/lessons/" + code)).build();
    }

    @POST
    @Path("/publication")
    @RolesAllowed(Roles.REVIEWER)
    public Response publish(@RestPath String code, @RestPath int revision, @RestForm Integer version) {
        desk.publish(code, revision, orZero(version));
        return seeRevision(code, revision, "published");
    }

    @POST
    @Path("/signature")
    @RolesAllowed(Roles.REVIEWER)
    public Response sign(@RestPath String code, @RestPath int revision) {
        desk.sign(code, revision);
        return seeRevision(code, revision, "signed");
    }

    private static int orZero(Integer version) {
        return version == null ? 0 : version;
    }

    /** @param done what the page confirms */
    private static Response seeRevision(String code, int revision, String done) {
        return Response.seeOther(URI.create("/authoring/lessons/" + code + "/revisions/" + revision + "?done=" + done)).build();
    }
}
