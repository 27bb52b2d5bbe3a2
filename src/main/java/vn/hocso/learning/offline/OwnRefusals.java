package vn.hocso.learning.offline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** What a member's phone told and could not be recorded, in the copy of the member's data. */
@ApplicationScoped
class OwnRefusals implements HeldBeside {

    private final RefusedActs refused;

    OwnRefusals(RefusedActs refused) {
        this.refused = refused;
    }

    @Override
    public String part() {
        return "offlineRefused";
    }

    @Override
    public String heading() {
        return "Lượt học không có mạng mà máy chủ không nhận";
    }

    @Override
    public List<Thing> of(UUID member) {
        return refused.of(member).stream().map(OwnRefusals::thing).toList();
    }

    private static Thing thing(RefusedAct one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("attempt", one.attempt());
        facts.put("lesson", one.lesson());
        facts.put("code", one.code());
        facts.put("receivedAt", one.receivedAt());
        facts.put("told", one.told());
        return new Thing("Bài " + one.lesson() + ", nhận lúc " + Numbers.time(one.receivedAt()) + ": " + one.reason(), facts);
    }
}
