package vn.hocso.campaign.channel;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Events that are not the channel's, told to the audit log: a row a minute at most, or strangers could fill it. */
@ApplicationScoped
class Forgeries {

    private static final Duration BETWEEN_ROWS = Duration.ofMinutes(1);
    private static final String NOBODY = "anonymous";

    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private Instant written;
    private long since;

    Forgeries(ServiceClock clock, Event<AuditEvent> audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** @return what to throw; what the event said is neither kept nor told */
    DomainException refuse(String code, String sentence) {
        long unwritten = next();
        if (unwritten > 0) {
            audit.fire(new AuditEvent(NOBODY, "campaign.channel-event", "channel",
                    "refused: " + code + (unwritten > 1 ? ", and " + (unwritten - 1) + " others before it" : "")));
        }
        return DomainException.forbidden(code, sentence);
    }

    /** @return how many to write down now, 0 to wait */
    private synchronized long next() {
        Instant now = clock.instant();
        since++;
        if (written != null && now.isBefore(written.plus(BETWEEN_ROWS)) && !now.isBefore(written)) {
            return 0;
        }
        long unwritten = since;
        written = now;
        since = 0;
        return unwritten;
    }
}
