package vn.hocso.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.Revision;
import vn.hocso.identity.Caller;
import vn.hocso.identity.KnownNames;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.text.Vietnamese;

/**
 * What the signed-in person does to a lesson; what members will notice, or authors will miss, is written down in the same
 * transaction.
 */
@RequestScoped
@Transactional
class Desk {

    private final Drafts drafts;
    private final Caller caller;
    private final KnownNames names;
    private final Event<AuditEvent> audit;

    Desk(Drafts drafts, Caller caller, KnownNames names, Event<AuditEvent> audit) {
        this.names = names;
        this.drafts = drafts;
        this.caller = caller;
        this.audit = audit;
    }

    int open(String code) {
        return drafts.open(code, signer());
    }

    void save(String code, int revision, Typed typed) {
        drafts.save(code, revision, typed.version(), typed.lessonText(), typed.questionsText(), signer());
    }

    void submit(String code, int revision, int version) {
        drafts.submit(code, revision, version);
    }

    /** @param reason as typed */
    void giveBack(String code, int revision, int version, String reason) {
        String cleaned = Vietnamese.clean(reason == null ? "" : reason);
        drafts.giveBack(code, revision, version, cleaned.substring(0, Math.min(cleaned.length(), Revision.LONGEST_REASON)));
    }

    void discard(String code, int revision, int version) {
        if (drafts.discard(code, revision, version)) {
            record("authoring.discard", code, "revision " + revision);
        }
    }

    void publish(String code, int revision, int version) {
        if (drafts.publish(code, revision, version, signer())) {
            record("authoring.publication", code, "revision " + revision);
        }
    }

    void sign(String code, int revision) {
        if (drafts.sign(code, revision, signer())) {
            record("authoring.signature", code, "revision " + revision);
        }
    }

    void withdraw(String code) {
        if (drafts.withdraw(code)) {
            record("authoring.withdrawal", code, "withdrawn from members");
        }
    }

    /** Whose work it is: colleagues will read the name. */
    private String signer() {
        names.keep(caller);
        return caller.subject();
    }

    private void record(String action, String code, String detail) {
        audit.fire(new AuditEvent(caller.subject(), action, "lesson/" + code, detail));
    }
}
