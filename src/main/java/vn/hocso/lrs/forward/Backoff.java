package vn.hocso.lrs.forward;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a target is left alone after failures: a random part of a bound that doubles each time, so that replicas and targets never come
 * back all at once. From the fifth failure on the circuit is open: a minute at least, then one request.
 */
public final class Backoff {

    /** The circuit opens. */
    public static final int OPEN_AFTER = 5;
    /** What a far store may ask for. */
    static final Duration LONGEST_ASKED = Duration.ofHours(6);

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;

    /** @param random from 0 to 1 */
    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    static Backoff of(ForwardConfig config) {
        return new Backoff(config.firstRest(), config.longestRest(), Math::random);
    }

    /**
     * @param failures in a row, this one included
     * @param asked by the far store, null when it asks for nothing
     */
    Duration after(int failures, Duration asked) {
        double bound = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS)));
        Duration rest = Duration.ofMillis((long) (bound * random.getAsDouble()));
        if (failures >= OPEN_AFTER) {
            rest = max(rest, min(first.multipliedBy(60), longest));
        }
        return asked == null ? rest : max(rest, min(asked, LONGEST_ASKED));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
