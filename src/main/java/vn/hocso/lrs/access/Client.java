package vn.hocso.lrs.access;

import java.util.Set;

/**
 * A program that has proved who it is.
 *
 * @param key of its credential, null when it came with a token
 * @param bound to one learner's session, null when it is not
 */
record Client(String key, String authority, Set<ClientScope> scopes, Bound bound) {

    Client(String key, String authority, Set<ClientScope> scopes) {
        this(key, authority, scopes, null);
    }

    boolean writes() {
        return scopes.contains(ClientScope.WRITE) || scopes.contains(ClientScope.ALL);
    }

    boolean readsAll() {
        return scopes.contains(ClientScope.READ) || scopes.contains(ClientScope.ALL_READ) || scopes.contains(ClientScope.ALL);
    }

    boolean readsOwn() {
        return readsAll() || scopes.contains(ClientScope.READ_MINE);
    }

    boolean writes(ClientScope documents) {
        return scopes.contains(documents) || scopes.contains(ClientScope.ALL);
    }

    boolean reads(ClientScope documents) {
        return writes(documents) || scopes.contains(ClientScope.ALL_READ);
    }
}
