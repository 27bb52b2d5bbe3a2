package vn.hocso.training.disclosure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.training.Target;
import vn.hocso.training.disclosure.PublicGroup.Base;

/** The public figures for people: the same page for everybody, signed in or not. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class PublicPageResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance figures(PublicView view);
    }

    private final PublicFigures figures;

    PublicPageResource(PublicFigures figures) {
        this.figures = figures;
    }

    /**
     * @param within code of a cluster or a province, the country without it
     * @param asOf a day that is over, the newest without it
     */
    @GET
    public Response figures(@RestQuery String within, @RestQuery String asOf, @Context Request request) {
        PublicValue value = figures.ofPerson(Target.MEMBERS_ONLINE, asOf);
        PublicGroup group = value.group(PublicFigures.blank(within) ? PublicValue.COUNTRY : within);
        var view = new PublicView(value, group, !PublicFigures.blank(asOf), figures.manifest(value.target()).orElse(null));
        return Published.page(request, Templates.figures(view).render());
    }

    /** How templates write a rate: {@code {base.percent}}. */
    @TemplateExtension
    static String percent(Base base) {
        return PublicView.percent(base);
    }
}
