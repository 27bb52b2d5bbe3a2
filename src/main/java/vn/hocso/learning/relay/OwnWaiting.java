package vn.hocso.learning.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What waits for a member's word, in the copy of the member's data. */
@ApplicationScoped
class OwnWaiting implements HeldBeside {

    private final WaitingParcels parcels;

    OwnWaiting(WaitingParcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public String part() {
        return "parcelsWaiting";
    }

    @Override
    public String heading() {
        return "Gói bài học mang tên bạn, chưa rõ của ai";
    }

    @Override
    public List<Thing> of(UUID member) {
        return parcels.wholeOf(member).stream().map(OwnWaiting::thing).toList();
    }

    private static Thing thing(Waiting one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("parcel", one.parcel());
        facts.put("keyId", one.keyId());
        facts.put("receivedAt", one.receivedAt());
        facts.put("attempts", one.attempts());
        facts.put("refusedAt", one.refusedAt());
        facts.put("body", one.body());
        String answer = one.isRefused() ? "bạn đã từ chối" : "đang chờ bạn trả lời";
        return new Thing(Numbers.time(one.receivedAt()) + ": " + one.attempts() + " lượt làm bài, " + answer, facts);
    }
}
