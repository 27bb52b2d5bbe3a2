package vn.hocso.lrs.protocol;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which web pages of others may use the record store from a browser. */
@ConfigMapping(prefix = "hocso.lrs.cross-origin")
interface CrossOriginConfig {

    /** @return origins as browsers send them, {@code https://example.org}; {@code *} for all; none unless set */
    Optional<List<String>> origins();
}
