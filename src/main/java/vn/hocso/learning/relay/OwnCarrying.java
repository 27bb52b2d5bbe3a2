package vn.hocso.learning.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What a member carried for others as a leader, in the copy of the member's data; without the others. */
@ApplicationScoped
class OwnCarrying implements HeldBeside {

    private final Receipts receipts;
    private final WaitingParcels waiting;

    OwnCarrying(Receipts receipts, WaitingParcels waiting) {
        this.receipts = receipts;
        this.waiting = waiting;
    }

    @Override
    public String part() {
        return "carriedForOthers";
    }

    @Override
    public String heading() {
        return "Gói bài học bạn gửi hộ tổ viên";
    }

    @Override
    public List<Thing> of(UUID member) {
        return Stream.concat(receipts.by(member).stream().map(OwnCarried::thing),
                waiting.by(member).stream().map(OwnCarrying::thing)).toList();
    }

    private static Thing thing(Waiting one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("parcel", one.parcel());
        facts.put("receivedAt", one.receivedAt());
        facts.put("attempts", one.attempts());
        facts.put("refusedAt", one.refusedAt());
        String answer = one.isRefused() ? "người học đã từ chối" : "đang chờ người học nhận";
        return new Thing(Numbers.time(one.receivedAt()) + ": " + one.attempts() + " lượt làm bài, " + answer, facts);
    }
}
