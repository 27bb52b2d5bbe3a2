package vn.hocso.lrs;

import java.util.List;
import java.util.Map;

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

    /**
     * @param version newest last
     * @param extensions by what stores of our kind know each other, so that none sends statements back to where they came from
     */
    record About(List<String> version, Map<String, String> extensions) {}

    private final LrsConfig config;

    AboutResource(LrsConfig config) {
        this.config = config;
    }

    @GET
    public About about() {
        return new About(List.of("1.0.0", "1.0.1", "1.0.2", XapiVersion.V1_0.text(), XapiVersion.V2_0.text()),
                Map.of(config.idBase() + "/ext/id-base", config.idBase()));
    }
}
