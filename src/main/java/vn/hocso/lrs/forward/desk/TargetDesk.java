package vn.hocso.lrs.forward.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.forward.Filter;
import vn.hocso.lrs.forward.Vault;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/**
 * The targets as administrators keep them; every change is written to the log in the same transaction. A target's address never
 * changes: another address is another store, which has another part of the statements.
 */
@ApplicationScoped
@Transactional
class TargetDesk {

    private static final String MAKE = "insert into lrs_forward_target (code, name, endpoint, version, key, secret, secret_name, verbs, "
            + "activities, agents, extensions, not_from, created_at, created_by, state, position) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?) on conflict (code) do nothing";
    private static final String PAUSE = "update lrs_forward_target set state = 'paused' where code = ? and state in ('running', 'denied')";
    private static final String RESUME = "update lrs_forward_target set state = 'running', failures = 0, refusals = 0, breaks = 0, "
            + "gave_up = false, rest_until = null, letters_rest_until = null, problem = null, problem_at = null "
            + "where code = ? and state <> 'ended'";
    private static final String SECRET = "update lrs_forward_target set key = ?, secret = ?, secret_name = ? "
            + "where code = ? and state <> 'ended'";
    private static final String END = "update lrs_forward_target set state = 'ended', secret = null, secret_name = null "
            + "where code = ? and state <> 'ended'";
    private static final String BACK = "update lrs_forward_target set position = least(position, ?) "
            + "where code = ? and state <> 'ended'";
    private static final String RESEND = "update lrs_forward_letter set resend = true, tries = 0 where target = ? "
            + "and (?::bigint is null or seq = ?) and not resend";
    private static final String DISMISS = "delete from lrs_forward_letter where target = ? and seq = ?";
    private static final String LAST = "select coalesce((select seq from statement order by seq desc limit 1), 0)";
    private static final String BEFORE = "select min(seq) - 1 from statement where stored >= ?";
    /** A month of many millions is read by number until the day begins. */
    private static final String TAKE_TIME = "set local statement_timeout = '50s'";

    private final Jdbc jdbc;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Sights sights;
    private final Vault vault;

    TargetDesk(Jdbc jdbc, ServiceClock clock, Event<AuditEvent> audit, Sights sights, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.sights = sights;
        this.vault = vault;
    }

    /** The same form sent twice makes one. */
    void make(NewTarget asked, String by) {
        Filter filter = asked.filter();
        long position = asked.from().isEmpty() ? last() : before(NewTarget.date(asked.from()));
        boolean typed = asked.secretName().isEmpty();
        int made = jdbc.update(MAKE, asked.code(), asked.name(), asked.endpoint(), asked.version(), asked.key(),
                typed ? locked(asked.code(), asked.endpoint(), asked.key(), asked.secret()) : null,
                typed ? null : asked.secretName(),
                array(filter.verbs()), array(filter.activities()), array(filter.agents()), array(filter.extensions()),
                array(asked.authorities()), clock.instant(), by, position);
        if (made > 0) {
            record(by, "lrs.forwarding", asked.code(), "to " + asked.endpoint() + ", xAPI " + asked.version()
                    + (filter.isEmpty() ? ", everything" : ", filtered")
                    + (asked.from().isEmpty() ? "" : ", from " + asked.from()));
        }
    }

    void pause(String code, String by) {
        sights.get(code);
        if (jdbc.update(PAUSE, code) > 0) {
            record(by, "lrs.forwarding-pause", code, "paused");
        }
    }

    /** Also after a denial: what was counted of failures is forgotten. */
    void resume(String code, String by) {
        sights.get(code);
        if (jdbc.update(RESUME, code) > 0) {
            record(by, "lrs.forwarding-resumption", code, "running");
        }
    }

    /** @throws DomainException CONFLICT when it ended */
    void changeSecret(String code, String key, String secret, String secretName, String by) {
        Sight sight = sights.get(code);
        boolean typed = secretName.isEmpty();
        int changed = jdbc.update(SECRET, key, typed ? locked(code, sight.endpoint(), key, secret) : null,
                typed ? null : secretName, code);
        if (changed == 0) {
            throw DomainException.conflict("forwarding-ended", "Nơi nhận này đã bỏ.");
        }
        record(by, "lrs.forwarding-secret", code, secretName.isEmpty() ? "a new secret" : "the secret " + secretName);
    }

    /** Sends everything since that day once more, in order; what is there already has no effect. Never skips anything. */
    void goBack(String code, LocalDate from, String by) {
        sights.get(code);
        long position = before(from);
        int moved = jdbc.update(BACK, position, code);
        if (moved > 0) {
            record(by, "lrs.forwarding-back-fill", code, "from " + from);
        }
    }

    /** @param seq null for all */
    void resend(String code, Long seq, String by) {
        sights.get(code);
        int asked = jdbc.update(RESEND, code, seq, seq);
        if (asked > 0) {
            record(by, "lrs.forwarding-resending", code, asked + " statements");
        }
    }

    /** It will never be sent, unless somebody goes back to its date. */
    void dismiss(String code, long seq, String by) {
        sights.get(code);
        int dismissed = jdbc.update(DISMISS, code, seq);
        if (dismissed > 0) {
            record(by, "lrs.forwarding-dismissal", code, "statement number " + seq);
        }
    }

    /** For ever; the secret is forgotten. */
    void end(String code, String by) {
        sights.get(code);
        if (jdbc.update(END, code) > 0) {
            record(by, "lrs.forwarding-end", code, "ended for ever");
        }
    }

    private byte[] locked(String code, String endpoint, String key, String secret) {
        return vault.lock(secret, Vault.place(code, endpoint, key));
    }

    private long last() {
        return jdbc.first(LAST, row -> row.getLong(1)).orElseThrow();
    }

    /** @return the number before the first statement stored on that day in Vietnam or later */
    private long before(LocalDate day) {
        jdbc.update(TAKE_TIME);
        return jdbc.list(BEFORE, row -> row.getObject(1, Long.class), Campaign.startOf(day)).stream().filter(Objects::nonNull)
                .findFirst().orElseGet(this::last);
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private void record(String by, String action, String code, String detail) {
        audit.fire(new AuditEvent(by, action, "lrs-forwarding/" + code, detail));
    }
}
