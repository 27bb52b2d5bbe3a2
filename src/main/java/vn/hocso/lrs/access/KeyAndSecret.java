package vn.hocso.lrs.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a program sends by Basic authentication. */
class KeyAndSecret extends BaseAuthenticationRequest {

    final String key;
    final String secret;

    KeyAndSecret(String key, String secret) {
        this.key = key;
        this.secret = secret;
    }
}
