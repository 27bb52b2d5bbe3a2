package vn.hocso.lrs.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The digests of the last attachments in a file. Both who writes and who reads a file remember the same number, so what is
 * not written again is known.
 */
class Recent {

    private static final int MOST = 1000;

    private final Set<String> digests = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** @return false when it is among them already */
    boolean add(String sha2) {
        return digests.add(sha2);
    }

    boolean contains(String sha2) {
        return digests.contains(sha2);
    }
}
