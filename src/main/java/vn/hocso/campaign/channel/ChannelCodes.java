package vn.hocso.campaign.channel;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sha256;
import vn.hocso.shared.text.CheckedCode;

/**
 * Codes by which the channel brings a member and a follower together: ten drawn characters and a check character, good for a day and for one use.
 * Some 10¹⁵ codes, of which nobody can try many: each try is a message to the channel.
 */
@ApplicationScoped
class ChannelCodes {

    static final Duration GOOD_FOR = Duration.ofDays(1);

    private static final int DRAWN = 10;
    private static final int LONGEST_MESSAGE = 40;
    private static final String KEEP = "insert into channel_code (member_id, digest, expires_at) values (?, ?, ?)"
            + " on conflict on constraint channel_code_pkey do update set digest = excluded.digest, expires_at = excluded.expires_at";
    private static final String USE = "delete from channel_code where digest = ? and expires_at > ? returning member_id";
    private static final String FORGET = "delete from channel_code where member_id = ?";

    private final SecureRandom random = new SecureRandom();
    private final Jdbc jdbc;

    ChannelCodes(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes that the member had before are no good any more. */
    String draw(UUID member, Instant now) {
        String code = CheckedCode.of(random.ints(DRAWN, 0, CheckedCode.BASE).toArray());
        jdbc.update(KEEP, member, Sha256.hex(code), now.plus(GOOD_FOR));
        return code;
    }

    /** @return whose code the message is, if it is one; it is used up then */
    Optional<UUID> use(String message, Instant now) {
        if (message == null || message.length() > LONGEST_MESSAGE) {
            return Optional.empty();
        }
        String code = CheckedCode.typed(message);
        return code.length() == DRAWN + 1 && CheckedCode.isRight(code)
                ? jdbc.first(USE, row -> row.getObject(1, UUID.class), Sha256.hex(code), now)
                : Optional.empty();
    }

    void forget(UUID member) {
        jdbc.update(FORGET, member);
    }
}
