package vn.hocso.lrs.forward;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Forwarding of statements to other record stores. */
@ConfigMapping(prefix = "hocso.lrs.forward")
public interface ForwardConfig {

    /**
     * @return 32 bytes in Base64 with which secrets typed into the page are encrypted; a secret, from the environment. Without it only
     *         secrets of the configuration can be used
     */
    Optional<String> key();

    /** @return secrets of other stores by a name of one's own, so that the database holds none of them */
    Map<String, NamedSecret> secrets();

    /** A secret and where it may go: whoever adds a target chooses one by its name, and must not have it sent anywhere else. */
    interface NamedSecret {

        /** @return the secret itself; from the environment */
        String value();

        /** @return the address of the store; the secret goes there and to what is below: {@code https://lrs.example/xapi} */
        URI endpoint();
    }

    /** @return whether http, and addresses of this machine and of private networks, are allowed */
    @WithDefault("false")
    boolean privateAddresses();

    /** @return statements in one request */
    @WithDefault("250")
    int portion();

    /** @return JSON in one request; one statement that is larger goes alone */
    @WithDefault("1M")
    MemorySize json();

    /** @return targets that a replica serves at once */
    @WithDefault("4")
    int atOnce();

    /** @return longest time until a connection stands */
    @WithDefault("5S")
    Duration connectTimeout();

    /** @return longest time for a request, until the last byte of its answer */
    @WithDefault("30S")
    Duration answerTimeout();

    /** @return the rest after the first failure is at most this, after each further one twice as long */
    @WithDefault("1S")
    Duration firstRest();

    /** @return a target never rests longer than this, unless it asks for it */
    @WithDefault("15M")
    Duration longestRest();
}
