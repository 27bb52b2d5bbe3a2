package vn.hocso.identity;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service removes accounts from Keycloak: as a client that may manage the realm's users and nothing else. */
@ConfigMapping(prefix = "hocso.identity.accounts")
interface AccountsConfig {

    /** @return name of that client */
    @WithDefault("hocso-accounts")
    String clientId();

    /** @return its secret; without one nobody can be erased wholly */
    Optional<String> secret();
}
