package vn.hocso.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;

/** A member's home: the programme, what is done, one next step. */
@Path("/learning")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class LearningResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance programme(ProgrammeView programme);
    }

    private final Learner learner;
    private final Programmes programmes;

    LearningResource(Learner learner, Programmes programmes) {
        this.learner = learner;
        this.programmes = programmes;
    }

    @GET
    @Transactional
    public TemplateInstance home() {
        return Templates.programme(programmes.of(learner.member()));
    }
}
