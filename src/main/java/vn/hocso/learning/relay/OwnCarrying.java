package vn.hocso.learning.relay;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;

/** What a member carried for others as a leader, in the copy of the member's data; without the others. */
@ApplicationScoped
class OwnCarrying implements HeldBeside {

    private final Receipts receipts;

    OwnCarrying(Receipts receipts) {
        this.receipts = receipts;
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
        return receipts.by(member).stream().map(OwnCarried::thing).toList();
    }
}
