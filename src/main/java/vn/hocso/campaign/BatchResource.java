package vn.hocso.campaign;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;

/** Sheets by the hundred, and how far the people of teams came: of a commune, a district or a province. */
@Path("/campaign/posters")
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class BatchResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance batch(BatchView view);
    }

    private final Kept kept;
    private final Batches batches;
    private final Posters posters;
    private final Sheets sheets;

    BatchResource(Kept kept, Batches batches, Posters posters, Sheets sheets) {
        this.kept = kept;
        this.batches = batches;
        this.posters = posters;
        this.sheets = sheets;
    }

    /** @param unit code of a commune, a district or a province; empty for the province that the person keeps, or the choice of one */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance batch(@RestQuery @DefaultValue("") String unit) {
        List<Province> provinces = kept.provinces();
        String chosen = unit.isEmpty() && provinces.size() == 1 ? provinces.get(0).code() : unit;
        return Templates.batch(chosen.isEmpty() ? batches.choice() : batches.of(kept.unit(chosen)));
    }

    /**
     * @param unit as its page, or {@code QUOCGIA} for the sheet of the whole country
     * @param part which of its files, counted from one
     */
    @GET
    @Path("/{unit}/pdf")
    public Response pdf(@RestPath String unit, @RestQuery @DefaultValue("1") int part) {
        if (unit.equals(Posters.WHOLE_COUNTRY)) {
            return sheets.pdf(List.of(posters.national()), "to-qr-quoc-gia");
        }
        Unit within = kept.unit(unit);
        List<Team> teams = batches.part(within, part);
        return sheets.pdf(posters.of(teams), "to-qr-" + within.code() + "-" + part);
    }
}
