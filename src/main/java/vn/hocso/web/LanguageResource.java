package vn.hocso.web;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import vn.hocso.shared.DomainException;

/**
 * Changes the language of the interface and leads back. A link and no form: it changes nothing but a cookie of this browser, so pages that
 * are the same for everybody can have it, which hold no token.
 */
@Path("/language")
@PermitAll
class LanguageResource {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    /** A path of ours: a second slash or a backslash would make the rest the name of another site. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w\\-./?&=%+~:,@!$'()*]*");
    private static final String BEGINNING = "/";

    /**
     * @param at the page to come back to; a link on another site leads there too, and changes nothing
     * @param site what the browser says about where the link was
     */
    @GET
    @Path("{tag}")
    public Response choose(@RestPath String tag, @RestQuery String at, @HeaderParam("Sec-Fetch-Site") String site) {
        Language language = Language.of(tag)
                .orElseThrow(() -> DomainException.notFound("language-unknown", "Học Số chưa có ngôn ngữ này."));
        Response.ResponseBuilder back = Response.seeOther(URI.create(at == null || !isOurs(at) ? BEGINNING : at));
        return isElsewhere(site) ? back.build() : back.cookie(cookie(language)).build();
    }

    private static boolean isOurs(String at) {
        try {
            return OURS.matcher(at).matches() && URI.create(at).getRawAuthority() == null;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    private static boolean isElsewhere(String site) {
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(Language.COOKIE).value(language.tag()).path("/").maxAge(YEAR).secure(true).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }
}
