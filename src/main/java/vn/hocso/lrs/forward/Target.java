package vn.hocso.lrs.forward;

import java.net.URI;
import java.util.List;

import vn.hocso.lrs.client.XapiVersion;

/**
 * Another record store, as far as sending goes.
 *
 * @param notFrom authorities whose statements came from there
 * @param position number of the last statement that is done with
 * @param farBase by which the far store names itself, null when it does not
 * @param failures in a row, of whole requests
 * @param refusals in a row, of single statements
 * @param breaks in a row, of the store over one and the same statement
 * @param gaveUp whether a statement was given up since the last success
 */
record Target(String code, URI endpoint, XapiVersion version, String key, byte[] secret, String secretName, Filter filter,
        List<String> notFrom, long position, String farBase, int failures, int refusals, int breaks, boolean gaveUp) {

    Target knownAs(String base) {
        return new Target(code, endpoint, version, key, secret, secretName, filter, notFrom, position, base, failures, refusals,
                breaks, gaveUp);
    }

    /** Less after each failure: a slow store gets smaller portions, and a statement on which it breaks ends up alone. */
    int portion(int full) {
        return Math.max(1, full >> Math.min(failures, Integer.SIZE - 2));
    }
}
