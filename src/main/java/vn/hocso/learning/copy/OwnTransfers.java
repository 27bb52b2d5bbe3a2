package vn.hocso.learning.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.transfer.Transfer;
import vn.hocso.roster.transfer.TransferHistory;
import vn.hocso.shared.text.Numbers;

/** Into which teams a member asked to come, in the copy of the member's data. */
@ApplicationScoped
class OwnTransfers implements HeldBeside {

    private final TransferHistory history;

    OwnTransfers(TransferHistory history) {
        this.history = history;
    }

    @Override
    public String part() {
        return "transfers";
    }

    @Override
    public String heading() {
        return "Yêu cầu chuyển Tổ";
    }

    @Override
    public List<Thing> of(UUID member) {
        return history.of(member).stream().map(OwnTransfers::thing).toList();
    }

    private static Thing thing(Transfer one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("team", one.team().code());
        facts.put("askedAt", one.askedAt());
        facts.put("outcome", one.outcome());
        facts.put("refusal", one.refusal());
        facts.put("endedAt", one.endedAt());
        facts.put("fromTeam", one.from() == null ? null : one.from().code());
        facts.put("fromRole", one.fromRole());
        facts.put("movedOn", one.movedOn());
        facts.put("takenBackAt", one.takenBackAt());
        return new Thing("Xin vào " + one.team().name() + " lúc " + Numbers.time(one.askedAt()) + ": " + state(one), facts);
    }

    private static String state(Transfer one) {
        if (one.isOpen()) {
            return "đang chờ xác nhận";
        }
        return one.outcome().label() + " lúc " + Numbers.time(one.endedAt())
                + (one.refusal() == null ? "" : " (" + one.refusal().label() + ")")
                + (one.takenBackAt() == null ? "" : ", hoàn tác lúc " + Numbers.time(one.takenBackAt()));
    }
}
