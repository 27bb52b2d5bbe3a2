package vn.hocso.learning.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.roster.MemberErased;
import vn.hocso.shared.Jdbc;

/** What a member chose about reminders, in the copy of the member's data; it goes with the member. */
@ApplicationScoped
class HeldReminder implements HeldBeside {

    private static final String CHOSEN = "select off, put_off_until, shown_on from reminder where member_id = ?";

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
        return database.list(CHOSEN, row -> {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("off", row.getBoolean(1));
            facts.put("putOffUntil", Jdbc.instant(row, 2));
            facts.put("shownOn", row.getString(3));
            return new Thing(row.getBoolean(1) ? "Không nhắc" : "Có nhắc", facts);
        }, member);
    }

    void forget(@Observes MemberErased erased) {
        database.update("delete from reminder where member_id = ?", erased.memberId());
    }
}
