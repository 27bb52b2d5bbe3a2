package vn.hocso.learning.relay;

import vn.hocso.learning.offline.PackedActs;

/**
 * What a phone handed over, unaltered since it was signed. By whom, the key's owner alone tells.
 *
 * @param name SHA-256 of what was signed, 64 hexadecimal digits
 * @param keyId thumbprint of the key that signed it
 * @param text as it came
 */
record Parcel(String name, String keyId, PackedActs acts, String text) {}
