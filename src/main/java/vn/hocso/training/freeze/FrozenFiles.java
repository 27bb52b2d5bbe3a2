package vn.hocso.training.freeze;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.training.manifest.EvidenceLine;

/** The two files of a frozen value, for whoever answers for all that they tell of; each taking is written down before the first byte leaves. */
@ApplicationScoped
class FrozenFiles {

    /** A file on its way out. */
    record Taken(String name, String mediaType, Content content) {}

    /** Writes the file when somebody reads it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final int BUFFER = 65_536;

    private final FrozenValues values;
    private final Evidence evidence;
    private final Caller caller;
    private final Event<AuditEvent> audit;

    FrozenFiles(FrozenValues values, Evidence evidence, Caller caller, Event<AuditEvent> audit) {
        this.values = values;
        this.evidence = evidence;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param day last day that is on time, {@code 2022-11-30}
     * @throws DomainException NOT_FOUND {@code frozen-unknown}; FORBIDDEN {@code scope-elsewhere} when it is of a province that the
     *         person does not answer for
     */
    Frozen get(String target, String day) {
        Frozen frozen = values.get(target, date(day));
        if (frozen.province() != null && !mayTakeAll(frozen)) {
            throw refusal("scope-elsewhere");
        }
        return frozen;
    }

    /** @throws DomainException FORBIDDEN {@code scope-not-national}; and as {@link #get} */
    Taken manifest(String target, String day) {
        Frozen frozen = taken(target, day, "manifest");
        return new Taken(name(frozen, "manifest.json"), "application/json", out -> out.write(frozen.manifest().file()));
    }

    /** Likewise; a line each statement, an error on the way leaves fewer of them than the manifest counts. */
    Taken statements(String target, String day) {
        Frozen frozen = taken(target, day, "statements");
        String rule = frozen.manifest().manifest().rule().code();
        String province = frozen.province();
        return new Taken(name(frozen, "statements.ndjson"), "application/x-ndjson", out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            evidence.each(rule, frozen.deadline(), province,
                    (completed, statement) -> buffered.write(EvidenceLine.of(statement)));
            buffered.flush();
        });
    }

    /** @return whether the person answers for the country, or the province, of which the files tell */
    boolean mayTakeAll(Frozen frozen) {
        return caller.has(Roles.ADMIN) || caller.scope().national()
                || frozen.province() != null && caller.scope().covers(frozen.province());
    }

    private Frozen taken(String target, String day, String what) {
        Frozen frozen = get(target, day);
        if (!mayTakeAll(frozen)) {
            throw refusal("scope-not-national");
        }
        QuarkusTransaction.joiningExisting().run(() -> audit.fire(new AuditEvent(caller.subject(), "training.evidence-export",
                "target/" + frozen.target(), what + ", deadline " + frozen.deadline())));
        return frozen;
    }

    private static DomainException refusal(String code) {
        return DomainException.forbidden(code, "Bạn chỉ xem được số liệu trong phạm vi được giao.");
    }

    /** @return how a file of that value is called */
    static String name(Frozen frozen, String file) {
        return frozen.target() + "-" + frozen.lastDay() + "-" + file;
    }

    static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw DomainException.notFound("frozen-unknown", "Ngày trong địa chỉ cần viết dạng 2022-11-30.");
        }
    }
}
