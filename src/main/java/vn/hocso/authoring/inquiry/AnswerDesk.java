package vn.hocso.authoring.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.course.inquiry.Faq;
import vn.hocso.course.inquiry.FaqEntry;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.course.inquiry.InquiryDesk;
import vn.hocso.course.revision.Drafts;
import vn.hocso.course.revision.Revision;
import vn.hocso.course.revision.RevisionState;
import vn.hocso.identity.Caller;
import vn.hocso.identity.KnownNames;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;

/** What the signed-in person does to a question; it is written down in the same transaction, never with a word of what was asked. */
@RequestScoped
@Transactional
class AnswerDesk {

    private final InquiryDesk inquiries;
    private final Faq faq;
    private final Drafts drafts;
    private final Caller caller;
    private final KnownNames names;
    private final Event<AuditEvent> audit;

    AnswerDesk(InquiryDesk inquiries, Faq faq, Drafts drafts, Caller caller, KnownNames names, Event<AuditEvent> audit) {
        this.inquiries = inquiries;
        this.faq = faq;
        this.drafts = drafts;
        this.caller = caller;
        this.names = names;
        this.audit = audit;
    }

    void take(UUID id) {
        if (inquiries.take(id, signer())) {
            record("authoring.inquiry", "inquiry/" + id, "taken");
        }
    }

    /** @param correctedIn null for none */
    void answer(Inquiry inquiry, int seen, String answer, Integer correctedIn) {
        if (correctedIn != null && !corrections(inquiry).contains(correctedIn)) {
            throw DomainException.invalid("revision-not-newer",
                    "Chỉ chọn được bản đã phát hành, mới hơn bản mà người học đọc.");
        }
        inquiries.answer(inquiry, seen, answer, correctedIn, signer());
        record("authoring.answer", "inquiry/" + inquiry.id(), "lesson " + inquiry.lessonCode() + ", text " + (seen + 1)
                + (correctedIn == null ? "" : ", mended in revision " + correctedIn));
    }

    /** @return published revisions newer than the one that was asked about */
    List<Integer> corrections(Inquiry inquiry) {
        return drafts.history(inquiry.lessonCode()).stream()
                .filter(one -> one.state() == RevisionState.PUBLISHED && one.revision() > inquiry.revision())
                .map(Revision::revision).toList();
    }

    /** @return id of what is proposed for everybody, or was before from the same question */
    long propose(Inquiry inquiry, String question, String answer) {
        if (!inquiry.isAnswered()) {
            throw DomainException.conflict("inquiry-open", "Bạn trả lời người hỏi trước, rồi mới đưa vào mục Hỏi đáp.");
        }
        Optional<FaqEntry> before = faq.of(inquiry.id());
        if (before.isPresent()) {
            return before.get().id();
        }
        long id = faq.propose(inquiry, question, answer, signer());
        record("authoring.faq", "faq/" + id, "proposed for lesson " + inquiry.lessonCode());
        return id;
    }

    void publish(long id) {
        if (faq.publish(id, signer())) {
            record("authoring.faq", "faq/" + id, "published");
        }
    }

    void withdraw(long id) {
        if (faq.withdraw(id, signer())) {
            record("authoring.faq", "faq/" + id, "withdrawn");
        }
    }

    /** Whose work it is: colleagues will read the name. */
    private String signer() {
        names.keep(caller);
        return caller.subject();
    }

    private void record(String action, String object, String detail) {
        audit.fire(new AuditEvent(caller.subject(), action, object, detail));
    }
}
