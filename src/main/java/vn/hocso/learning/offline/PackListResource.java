package vn.hocso.learning.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Subject;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;

/** Lessons to be kept on a phone, one part after another: what broke off goes on, and an update fetches what changed. */
@Path("/offline/packs")
@Produces(MediaType.APPLICATION_JSON)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class PackListResource {

    private final Catalogue catalogue;
    private final LessonParts parts;

    PackListResource(Catalogue catalogue, LessonParts parts) {
        this.catalogue = catalogue;
        this.parts = parts;
    }

    @GET
    public PackList packs() {
        return new PackList(catalogue.programme().subjects().stream().map(this::pack).toList());
    }

    /** @throws DomainException NOT_FOUND {@code lesson-unknown} also for a revision that was never published */
    @GET
    @Path("/{lesson}/{revision}")
    public byte[] part(@RestPath String lesson, @RestPath int revision) {
        return parts.of(catalogue.lesson(lesson, revision)).content();
    }

    private PackList.Pack pack(Subject subject) {
        return new PackList.Pack(subject.code(), subject.title(), subject.optional(),
                subject.lessons().stream().map(this::entry).toList());
    }

    private PackList.Entry entry(LessonSummary lesson) {
        Lesson published = catalogue.lesson(lesson.code(), lesson.revision());
        LessonParts.Part part = parts.of(published);
        return new PackList.Entry(lesson.code(), lesson.title(), lesson.minutes(), lesson.revision(), published.reviewed(),
                part.bytes(), part.sha256(), PackList.Sound.of(published));
    }
}
