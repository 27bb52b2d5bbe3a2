package vn.hocso.learning.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.rights.Amendment;
import vn.hocso.roster.rights.Amendments;
import vn.hocso.shared.text.Numbers;

/** What a member asked to have corrected, in the copy of the member's data. */
@ApplicationScoped
class OwnAmendments implements HeldBeside {

    private final Amendments amendments;

    OwnAmendments(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public String part() {
        return "amendments";
    }

    @Override
    public String heading() {
        return "Yêu cầu sửa số điện thoại hoặc vai trò";
    }

    @Override
    public List<Thing> of(UUID member) {
        return amendments.of(member).stream().map(OwnAmendments::thing).toList();
    }

    private static Thing thing(Amendment one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", one.kind());
        facts.put("phone", one.phone());
        facts.put("role", one.role());
        facts.put("askedAt", one.askedAt());
        facts.put("dueOn", one.dueOn());
        facts.put("withdrawnAt", one.withdrawnAt());
        facts.put("answeredAt", one.answeredAt());
        facts.put("answer", one.answer());
        return new Thing(one.kind().label() + (one.phone() == null ? "" : " thành " + one.phoneText()) + ", lúc "
                + Numbers.time(one.askedAt()) + ": " + state(one), facts);
    }

    private static String state(Amendment one) {
        if (one.isOpen()) {
            return "đang chờ trả lời";
        }
        return one.withdrawnAt() != null
                ? "rút lại lúc " + Numbers.time(one.withdrawnAt())
                : one.answer().label() + " lúc " + Numbers.time(one.answeredAt());
    }
}
