package vn.hocso.learning.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What a leader carried for a member, in the copy of the member's data; without the leader, who is somebody else. */
@ApplicationScoped
class OwnCarried implements HeldBeside {

    private final Receipts receipts;

    OwnCarried(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String part() {
        return "carriedByLeader";
    }

    @Override
    public String heading() {
        return "Gói bài học Tổ trưởng gửi hộ";
    }

    @Override
    public List<Thing> of(UUID member) {
        return receipts.of(member).stream().map(OwnCarried::thing).toList();
    }

    static Thing thing(Carried one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("parcel", one.parcel());
        facts.put("keyId", one.keyId());
        facts.put("receivedAt", one.receivedAt());
        facts.put("attempts", one.tally().attempts());
        facts.put("doubtful", one.tally().doubtful());
        facts.put("refused", one.tally().refused());
        return new Thing(Numbers.time(one.receivedAt()) + ": " + one.sentence(), facts);
    }
}
