package vn.hocso.learning.inquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.course.inquiry.Inquiry;
import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.roster.MemberErased;
import vn.hocso.shared.text.Numbers;

/** What a member asked, in the copy of the member's data; it goes with the member. */
@ApplicationScoped
class HeldInquiries implements HeldBeside {

    private final Inquiries inquiries;

    HeldInquiries(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String part() {
        return "inquiries";
    }

    @Override
    public String heading() {
        return "Câu hỏi đã gửi người soạn bài";
    }

    @Override
    public List<Thing> of(UUID member) {
        return inquiries.of(member).stream().map(HeldInquiries::thing).toList();
    }

    void forget(@Observes MemberErased erased) {
        inquiries.forget(erased.memberId());
    }

    private static Thing thing(Inquiry one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("lesson", one.lessonCode());
        facts.put("revision", one.revision());
        facts.put("question", one.questionId());
        facts.put("body", one.body());
        facts.put("askedAt", one.askedAt());
        facts.put("answer", one.answer());
        facts.put("answeredAt", one.answeredAt());
        facts.put("read", !one.isUnread());
        return new Thing(Numbers.time(one.askedAt()) + ", bài " + one.lessonCode() + ": " + one.body()
                + (one.isAnswered() ? " Trả lời: " + one.answer() : ""), facts);
    }
}
