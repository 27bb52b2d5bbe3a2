package vn.hocso.campaign.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import vn.hocso.campaign.CampaignConfig;

/** The channel as it is configured: where it is, by what its events are known, and under what name a follower is kept here. */
@ApplicationScoped
class Channel {

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final String SIGNATURE = "mac=";

    private final CampaignConfig config;

    Channel(CampaignConfig config) {
        this.config = config;
    }

    /** Half a configuration would refuse every event and tell nobody. */
    void check(@Observes StartupEvent event) {
        long set = Stream.of(config.zaloAppId(), config.zaloSecret(), config.zaloFollowerKey()).filter(Optional::isPresent)
                .count();
        if (set != 0 && !hearsEvents() || config.zaloFollowerKey().filter(key -> key.length() < SHORTEST_KEY).isPresent()) {
            throw new IllegalStateException(
                    "hocso.campaign.zalo-app-id, .zalo-secret and .zalo-follower-key belong together, the last with "
                            + SHORTEST_KEY + " characters or more");
        }
    }

    Optional<String> address() {
        return config.zaloAddress().map(String.class::cast);
    }

    boolean hearsEvents() {
        return config.zaloAppId().isPresent() && config.zaloSecret().isPresent() && config.zaloFollowerKey().isPresent();
    }

    /**
     * As the channel documents it: SHA-256 over application, body, timestamp and secret, in hexadecimal digits.
     *
     * @param body as it was received, byte for byte
     * @param timestamp as it stands in the body
     */
    boolean hasSigned(byte[] body, String timestamp, String signature) {
        if (signature == null || timestamp == null) {
            return false;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(utf8(config.zaloAppId().orElseThrow()));
            digest.update(body);
            digest.update(utf8(timestamp));
            digest.update(utf8(config.zaloSecret().orElseThrow()));
            String claimed = signature.startsWith(SIGNATURE) ? signature.substring(SIGNATURE.length()) : signature;
            return MessageDigest.isEqual(utf8(HexFormat.of().formatHex(digest.digest())), utf8(claimed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean isOfOurApplication(String appId) {
        return config.zaloAppId().filter(appId::equals).isPresent();
    }

    /** @return what is kept in the place of the channel's id of a person */
    String follower(String id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(utf8(config.zaloFollowerKey().orElseThrow()), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(utf8(id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
