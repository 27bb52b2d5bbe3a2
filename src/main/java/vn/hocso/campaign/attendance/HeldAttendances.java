package vn.hocso.campaign.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.text.Numbers;

/** Sessions that a member attended, in the copy of the member's data. */
@ApplicationScoped
class HeldAttendances implements HeldBeside {

    private final OwnAttendances own;

    HeldAttendances(OwnAttendances own) {
        this.own = own;
    }

    @Override
    public String part() {
        return "sessionsAttended";
    }

    @Override
    public String heading() {
        return "Buổi tập huấn trực tiếp đã dự";
    }

    @Override
    public List<Thing> of(UUID member) {
        return own.of(member).stream().map(HeldAttendances::thing).toList();
    }

    private static Thing thing(OwnAttendance one) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("heldOn", one.heldOn());
        facts.put("venue", one.venue());
        facts.put("topic", one.topic());
        facts.put("at", one.at());
        facts.put("way", one.way());
        facts.put("counted", one.counted());
        return new Thing(Numbers.date(one.heldOn()) + ", " + one.venue() + ": " + one.way().label() + " lúc "
                + Numbers.time(one.at()), facts);
    }
}
