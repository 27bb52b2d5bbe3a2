package vn.hocso.campaign.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.campaign.CampaignMarks;
import vn.hocso.campaign.channel.ChannelReport.Row;
import vn.hocso.campaign.channel.ChannelReport.Total;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Remembered;
import vn.hocso.training.Targets;

/** Puts side by side what members declare, what was confirmed, and what the channel counts; none of it is made of another. */
@ApplicationScoped
public class ChannelReports {

    /** Of the ministry's letter: all members follow the channel by the end of September. */
    static final String TARGET = "members-zalo-2022-09";

    private static final String BY_PROVINCE = Sql.load(ChannelReports.class, "report.sql");
    private static final String TOTAL = "select day, total, source, told_at from channel_total where day <= ?"
            + " order by day desc, id desc limit 1";
    private static final String TELL = "insert into channel_total (day, total, source, told_by, told_at) values (?, ?, ?, ?, ?)";

    private static final int MOST_REMEMBERED = 200;

    private record Question(Scope scope, LocalDate day) {}

    private final Remembered<Question, Map<String, Row>> remembered = new Remembered<>(MOST_REMEMBERED,
            (question, rows) -> 1);
    private final Jdbc jdbc;
    private final Roster roster;
    private final Targets targets;
    private final CampaignMarks marks;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    ChannelReports(Jdbc jdbc, Roster roster, Targets targets, CampaignMarks marks, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.marks = marks;
        this.jdbc = jdbc;
        this.roster = roster;
        this.targets = targets;
        this.clock = clock;
        this.audit = audit;
    }

    /** @param day until whose end; by the memberships of that day, as they are known now */
    ChannelReport of(Scope scope, LocalDate day) {
        Map<String, Row> known = remembered.answer(new Question(scope, day), marks.ofChannel(), () -> read(scope, day));
        LocalDate today = today();
        List<Row> rows = roster.provinces(today).stream().filter(province -> scope.covers(province.code()))
                .map(province -> row(province, known.get(province.code()))).toList();
        Row none = new Row("", scope.national() ? "Cả nước" : "Phạm vi của bạn", 0, 0, 0, 0, 0);
        return new ChannelReport(day, today, rows, rows.stream().reduce(none, Row::plus), total(day).orElse(null),
                targets.now(TARGET));
    }

    private Map<String, Row> read(Scope scope, LocalDate day) {
        return jdbc.list(BY_PROVINCE,
                row -> new Row(row.getString(1), "", row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getLong(6)),
                Campaign.startOf(day.plusDays(1)), day, day, day, scope.national(), scope.provinces().toArray(String[]::new))
                .stream().collect(Collectors.toMap(Row::code, Function.identity()));
    }

    /** A day may be told again; what was told before stays in the table. */
    @Transactional
    public void tell(LocalDate day, long total, String source, String by) {
        Instant now = clock.instant();
        jdbc.update(TELL, day, total, source, by, now);
        audit.fire(new AuditEvent(by, "campaign.channel-total", "channel/" + day, total + " by " + source));
    }

    LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }

    private Optional<Total> total(LocalDate day) {
        return jdbc.first(TOTAL, row -> new Total(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3),
                Jdbc.instant(row, 4)), day);
    }

    private static Row row(Province province, Row known) {
        return known == null
                ? new Row(province.code(), province.name(), 0, 0, 0, 0, 0)
                : new Row(province.code(), province.name(), known.people(), known.declared(), known.byLeader(),
                        known.byChannel(), known.unfollowed());
    }
}
