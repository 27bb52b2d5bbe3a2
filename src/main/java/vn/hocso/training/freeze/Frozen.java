package vn.hocso.training.freeze;

import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.shared.time.Campaign;
import vn.hocso.training.manifest.SignedManifest;

/**
 * A frozen value as it is kept.
 *
 * @param deadline the first instant that is late
 * @param keyId of the key that signed it
 */
record Frozen(String target, Instant deadline, Instant frozenAt, SignedManifest manifest, long leaves, String root,
        String keyId) {

    /** @return code of the province that it tells of, null for the country */
    String province() {
        return manifest.manifest().query().province();
    }

    /** @return the last day that is on time, by which it is asked for */
    LocalDate lastDay() {
        return Campaign.dateOf(deadline.minusNanos(1));
    }
}
