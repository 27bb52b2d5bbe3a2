package vn.hocso.campaign.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import vn.hocso.campaign.session.SessionSecrets;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/**
 * Carries a scan through signing in, which may take minutes while a code lives for one. It stays in the browser that scanned: an address that is sent
 * on carries nothing. Signed with the secret of the session.
 */
@ApplicationScoped
class ScanPass {

    static final String COOKIE = "hocso-scan";

    private static final Duration GOOD_FOR = Duration.ofMinutes(20);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.([A-Z]{5,7})\\.(\\d{1,12})\\.([01])");

    private final SessionSecrets secrets;
    private final ServiceClock clock;

    ScanPass(SessionSecrets secrets, ServiceClock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    NewCookie of(Scan scan) {
        String text = scan.session() + "." + scan.point() + "." + scan.way() + "." + scan.at().getEpochSecond() + "."
                + (scan.stale() ? 1 : 0);
        return cookie(text + "." + signature(scan.session(), text), (int) GOOD_FOR.toSeconds());
    }

    /** Nothing is left for whoever takes the phone next. */
    NewCookie none() {
        return cookie("", 0);
    }

    /** @return empty for none, an old one, or one that somebody made up */
    Optional<Scan> read(String cookie) {
        int dot = cookie == null ? -1 : cookie.lastIndexOf('.');
        Matcher parts = FORM.matcher(dot < 0 ? "" : cookie.substring(0, dot));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var scan = new Scan(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Way.valueOf(parts.group(3)),
                    Instant.ofEpochSecond(Long.parseLong(parts.group(4))), parts.group(5).equals("1"));
            boolean young = !scan.at().plus(GOOD_FOR).isBefore(clock.instant());
            return young && isSigned(scan.session(), parts.group(), cookie.substring(dot + 1))
                    ? Optional.of(scan)
                    : Optional.empty();
        } catch (IllegalArgumentException | DomainException madeUp) {
            return Optional.empty();
        }
    }

    private boolean isSigned(long session, String text, String signature) {
        return MessageDigest.isEqual(signature(session, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(long session, String text) {
        return HexFormat.of().formatHex(
                RotatingCode.hmac(secrets.of(session), ("scan " + text).getBytes(StandardCharsets.UTF_8)));
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE).value(value).path("/check-in").maxAge(seconds).httpOnly(true).secure(true)
                .sameSite(NewCookie.SameSite.LAX).build();
    }
}
