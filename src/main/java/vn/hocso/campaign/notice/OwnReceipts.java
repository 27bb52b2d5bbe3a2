package vn.hocso.campaign.notice;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.copy.HeldBeside;
import vn.hocso.shared.Jdbc;

/** What a member said to have read, in the copy of the member's data. */
@ApplicationScoped
class OwnReceipts implements HeldBeside {

    private static final String READ = "select r.notice_id, r.version, t.title from notice_receipt r"
            + " join notice_text t on t.notice_id = r.notice_id and t.version = r.version"
            + " where r.member_id = ? order by r.notice_id desc";

    private final Jdbc jdbc;

    OwnReceipts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "noticesRead";
    }

    @Override
    public String heading() {
        return "Thông báo đã đọc";
    }

    @Override
    public List<Thing> of(UUID member) {
        return jdbc.list(READ, row -> new Thing(row.getString(3),
                Map.of("notice", row.getLong(1), "version", row.getInt(2), "title", row.getString(3))), member);
    }
}
