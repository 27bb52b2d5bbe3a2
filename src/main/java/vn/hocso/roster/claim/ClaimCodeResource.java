package vn.hocso.roster.claim;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Team;

/** Slips with codes for the people of a team, to be cut apart and handed out. Shown once: only digests are kept. */
@Path("/roster/claim-codes/{team}")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN, Roles.MEMBER})
@Blocking
class ClaimCodeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance people(Team team, List<ClaimCodes.Person> people, long days);

        static native TemplateInstance slips(ClaimCodes.Sheet sheet, String address);
    }

    private final Keepers keepers;
    private final ClaimCodes codes;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    ClaimCodeResource(Keepers keepers, ClaimCodes codes,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.keepers = keepers;
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    @GET
    public TemplateInstance people(@RestPath("team") String code) {
        Team team = codes.team(code, keepers.keeper());
        return Templates.people(team, codes.people(team), ClaimCodes.GOOD_FOR.toDays());
    }

    /** @param entry those chosen; none for everybody without a claim */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance issue(@RestPath("team") String code, @RestForm List<Long> entry) {
        Keeper keeper = keepers.keeper();
        Team team = codes.team(code, keeper);
        return Templates.slips(codes.issue(team, entry == null ? List.of() : entry, keeper), publicUrl + "/claim");
    }
}
