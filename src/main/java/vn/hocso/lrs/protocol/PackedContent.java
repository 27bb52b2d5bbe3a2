package vn.hocso.lrs.protocol;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses content that comes compressed (RFC 9110, 8.4). Kept as it is it would be read as something else, and unpacked it
 * would be a thousand times what was measured.
 */
@Provider
@Versioned
class PackedContent implements ContainerRequestFilter {

    private static final String AS_IT_IS = "identity";

    @Override
    public void filter(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !AS_IT_IS.equalsIgnoreCase(coding.strip())) {
            throw new NotSupportedException();
        }
    }
}
