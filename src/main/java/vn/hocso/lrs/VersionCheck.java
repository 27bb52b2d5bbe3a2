package vn.hocso.lrs;

import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import vn.hocso.shared.DomainException;

/** Refuses requests that do not say which version they speak, or speak another one than 1.0. */
@Provider
@Versioned
class VersionCheck implements ContainerRequestFilter {

    private static final Pattern SPOKEN = Pattern.compile("1\\.0(?:\\.\\d{1,9})?");

    @Override
    public void filter(ContainerRequestContext request) {
        String version = request.getHeaderString(XapiHeaders.VERSION);
        if (version == null || !SPOKEN.matcher(version).matches()) {
            throw DomainException.invalid("version-not-supported",
                    XapiHeaders.VERSION + ": bắt buộc phải có; kho bản ghi này nói phiên bản 1.0.x, mới nhất là "
                            + XapiHeaders.LATEST + ".");
        }
    }
}
