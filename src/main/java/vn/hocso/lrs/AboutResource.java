package vn.hocso.lrs;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import vn.hocso.lrs.protocol.XapiVersion;

/** Says which versions of xAPI the store speaks. */
@Path("/xapi/about")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class AboutResource {

    /** @param version newest last */
    record About(List<String> version) {}

    @GET
    public About about() {
        return new About(List.of("1.0.0", "1.0.1", "1.0.2", XapiVersion.V1_0.text(), XapiVersion.V2_0.text()));
    }
}
