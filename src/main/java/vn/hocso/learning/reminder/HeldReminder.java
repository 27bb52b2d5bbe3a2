package vn.hocso.learning.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.roster.MemberErased;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;

/** What a member chose about reminders, in the copy of the member's data; it goes with the member. */
@ApplicationScoped
class HeldReminder implements HeldBeside {

    private static final String CHOSEN = "select off, put_off_until, shown_on, sent_on, sms_ended_at from reminder where member_id = ?";
    private static final String PHONES = "select endpoint, asked_at from push_subscription where member_id = ? order by asked_at desc";

    private final Jdbc database;

    HeldReminder(Jdbc database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "reminders";
    }

    @Override
    public String heading() {
        return "Nhắc học";
    }

    @Override
    public List<Thing> of(UUID member) {
        var held = new ArrayList<>(database.list(CHOSEN, row -> {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("off", row.getBoolean(1));
            facts.put("putOffUntil", Jdbc.instant(row, 2));
            facts.put("shownOn", row.getString(3));
            facts.put("sentOn", row.getString(4));
            facts.put("smsEndedAt", Jdbc.instant(row, 5));
            return new Thing(row.getBoolean(1) ? "Không nhắc" : "Có nhắc", facts);
        }, member));
        held.addAll(database.list(PHONES,
                row -> new Thing("Nhắc đến một trình duyệt, bật lúc " + Numbers.time(Jdbc.instant(row, 2)),
                        Map.of("endpoint", row.getString(1), "askedAt", Jdbc.instant(row, 2))),
                member));
        return held;
    }

    void forget(@Observes MemberErased erased) {
        database.update("delete from reminder where member_id = ?", erased.memberId());
        database.update("delete from push_subscription where member_id = ?", erased.memberId());
    }
}
