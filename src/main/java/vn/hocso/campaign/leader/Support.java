package vn.hocso.campaign.leader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Team;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** How many households teams helped in a month, by topic, as their leaders tell it. Counts only; told anew, the newest number holds. */
@ApplicationScoped
public class Support {

    private static final int OPEN_MONTHS = 3;
    private static final String OF_TEAM = Sql.load(Support.class, "support_of_team.sql");
    private static final String BY_UNIT = Sql.load(Support.class, "support_by_unit.sql");
    private static final String TELL = "insert into team_support (team_id, month, topic, households, told_at, told_by)"
            + " values (?, ?, ?, ?, ?, ?)";

    /**
     * What was told of one unit in one month.
     *
     * @param topic null for all topics together
     */
    record OfUnit(String unit, Topic topic, long households, long teams) {}

    private record Told(YearMonth month, Topic topic, int households) {}

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Support(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return the months for which something may be told, the newest first */
    static List<YearMonth> months(LocalDate today) {
        return Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1)).limit(OPEN_MONTHS).toList();
    }

    /** @return what holds of each month since then in which something was told, the newest first */
    Map<YearMonth, Map<Topic, Integer>> of(Team team, YearMonth since) {
        var months = new LinkedHashMap<YearMonth, Map<Topic, Integer>>();
        database.list(OF_TEAM,
                row -> new Told(YearMonth.from(row.getObject(1, LocalDate.class)), Topic.valueOf(row.getString(2)),
                        row.getInt(3)),
                team.id(), since.atDay(1))
                .forEach(told -> months.computeIfAbsent(told.month, month -> new EnumMap<>(Topic.class)).put(told.topic,
                        told.households));
        return months;
    }

    /**
     * @param province code, null for the provinces of the country
     * @return each district of the province (an empty code for teams of the whole province), or each province
     */
    List<OfUnit> byUnit(YearMonth month, String province) {
        return database.list(BY_UNIT,
                row -> new OfUnit(row.getString(1), row.getString(2) == null ? null : Topic.valueOf(row.getString(2)),
                        row.getLong(3), row.getLong(4)),
                province, month.atDay(1), province, province);
    }

    /**
     * @param counts by topic; what is the same as before is not told again
     * @throws DomainException INVALID {@code month-not-yet}, {@code month-over}
     */
    @Transactional
    public void tell(Team team, YearMonth month, Map<Topic, Integer> counts, Speaker by) {
        List<YearMonth> open = months(Campaign.dateOf(clock.instant()));
        if (month.isAfter(open.get(0))) {
            throw DomainException.invalid("month-not-yet",
                    "Tháng " + month.getMonthValue() + "/" + month.getYear() + " chưa đến.");
        }
        if (!open.contains(month)) {
            throw DomainException.invalid("month-over", "Chỉ ghi được cho ba tháng gần nhất.");
        }
        Map<Topic, Integer> known = of(team, month).getOrDefault(month, Map.of());
        counts.forEach((topic, households) -> {
            if (!households.equals(known.get(topic))) {
                database.update(TELL, team.id(), month.atDay(1), topic.name(), households, clock.instant(), by.member());
            }
        });
        audit.fire(new AuditEvent(by.subject(), "campaign.support", "team/" + team.code(),
                month + ": " + Numbers.whole(counts.values().stream().mapToInt(Integer::intValue).sum()) + " households"));
    }
}
