package vn.hocso.campaign.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/**
 * What the codes of rooms are made from; it leaves the service in no form. A room of thousands asks for the same few within minutes, and a
 * secret never changes, so those of a day are remembered for a moment.
 */
@ApplicationScoped
public class SessionSecrets {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String SECRETS = "select id, secret from training_session where held_on = ? and cancelled_at is null";
    private static final String SECRET = "select secret from training_session where id = ?";

    private record Remembered(LocalDate day, Instant readAt, Map<Long, byte[]> secrets) {}

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private volatile Remembered remembered = new Remembered(LocalDate.MIN, Instant.MIN, Map.of());

    SessionSecrets(Jdbc jdbc, ServiceClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws vn.hocso.shared.DomainException NOT_FOUND {@code session-unknown} */
    public byte[] of(long session) {
        byte[] known = remembered.secrets.get(session);
        return known != null
                ? known
                : jdbc.first(SECRET, row -> row.getBytes(1), session).orElseThrow(Sessions::unknown);
    }

    /**
     * Looks for the one that fits among those of the sessions of a day that were not called off. One that was called off a moment ago may still
     * fit: whoever checks in is told.
     *
     * @param fits given session and secret by number; empty when none does
     */
    public <T> Optional<T> find(LocalDate day, Function<Map<Long, byte[]>, Optional<T>> fits) {
        Remembered recent = remembered;
        Instant now = clock.instant();
        if (recent.day.equals(day) && !now.isBefore(recent.readAt) && now.isBefore(recent.readAt.plus(MOMENT))) {
            Optional<T> found = fits.apply(recent.secrets);
            if (found.isPresent()) {
                return found;
            }
        }
        Map<Long, byte[]> secrets = jdbc.list(SECRETS, row -> Map.entry(row.getLong(1), row.getBytes(2)), day).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        remembered = new Remembered(day, now, secrets);
        return fits.apply(secrets);
    }

    /** Since one was called off. */
    void forget() {
        remembered = new Remembered(LocalDate.MIN, Instant.MIN, Map.of());
    }
}
