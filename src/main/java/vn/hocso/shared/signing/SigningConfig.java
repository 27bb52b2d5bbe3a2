package vn.hocso.shared.signing;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The key that signs what others are to check without asking the service. */
@ConfigMapping(prefix = "hocso.signing")
public interface SigningConfig {

    /** @return a private EC key on P-256 as a JSON Web Key with a {@code kid} (RFC 7517); a secret, from the environment */
    String key();

    /**
     * @return public parts of the keys that signed before this one, as a JSON Web Key Set: what they signed stays verified, and they stay
     *         published
     */
    Optional<String> earlierKeys();
}
