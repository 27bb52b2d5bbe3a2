package vn.hocso.lrs.access;

import java.util.Set;

/**
 * A program that has proved who it is.
 *
 * @param key of its credential, null when it came with a token
 */
record Client(String key, String authority, Set<ClientScope> scopes) {

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
