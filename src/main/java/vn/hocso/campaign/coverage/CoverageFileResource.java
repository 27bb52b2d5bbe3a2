package vn.hocso.campaign.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.training.AsOf;
import vn.hocso.training.Cut;
import vn.hocso.training.export.Format;

/** Takes the table of the page away as a file. */
@Path("/campaign/coverage/exports/{format}")
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.MONITOR, Roles.ADMIN})
@Blocking
class CoverageFileResource {

    private final CoverageFiles files;

    CoverageFileResource(CoverageFiles files) {
        this.files = files;
    }

    /** @param format csv or xlsx; the other parameters are those of the API */
    @GET
    public Response file(@RestPath String format, @RestQuery @DefaultValue("province") String by, @RestQuery String asOf) {
        return files.answer(Format.ofTable(format), Cut.of(by), AsOf.ofPerson(asOf, files.today()));
    }
}
