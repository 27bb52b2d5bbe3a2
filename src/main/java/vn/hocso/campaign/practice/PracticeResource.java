package vn.hocso.campaign.practice;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Vietnamese;

/** What teams all over the country do well, as provinces published it. */
@Path("/practices")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.MEMBER, Roles.ROSTER_OFFICER, Roles.MONITOR, Roles.ADMIN})
@Blocking
class PracticeResource {

    private static final int LONGEST_QUERY = 80;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Practice> practices, String query, boolean desk);

        /** @param earlier what it said before it was corrected, the newest first */
        static native TemplateInstance one(Practice practice, List<Earlier> earlier);
    }

    private final Practices practices;
    private final Corrections corrections;
    private final PracticeDesk desk;

    PracticeResource(Practices practices, Corrections corrections, PracticeDesk desk) {
        this.practices = practices;
        this.corrections = corrections;
        this.desk = desk;
    }

    /** @param q words that occur, with or without diacritics */
    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("") String q) {
        String query = Vietnamese.clean(q.substring(0, Math.min(q.length(), LONGEST_QUERY)));
        return Templates.list(practices.published(query), query, desk.isSomebodys());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance one(@RestPath long id) {
        Practice practice = practices.find(id).filter(one -> one.state() == Practice.State.PUBLISHED)
                .orElseThrow(() -> DomainException.notFound("practice-unknown", "Không có bài này, hoặc bài chưa được đăng."));
        return Templates.one(practice, corrections.earlier(practice));
    }
}
