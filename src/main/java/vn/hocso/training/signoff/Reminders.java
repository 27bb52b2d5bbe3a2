package vn.hocso.training.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** The centre reminds provinces of reports that are not signed; whoever speaks for the province reads it with the report. */
@ApplicationScoped
class Reminders {

    private static final String NEWEST = "select distinct on (province_code) province_code, no, sent_at from report_reminder"
            + " where period = ? order by province_code, no desc";
    private static final String REMIND = """
            insert into report_reminder (period, code_set, province_code, no, sent_on, sent_at, sent_by)
            select ?, ?, p.code, 1 + coalesce((select max(no) from report_reminder r where r.period = ? and r.province_code = p.code), 0), ?, ?, ?
            from unnest(?::text[]) as p(code)
            on conflict do nothing
            returning province_code, no""";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<ProvincesReminded> reminded;
    private final Event<AuditEvent> audit;

    Reminders(Jdbc database, ServiceClock clock, Event<ProvincesReminded> reminded, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.reminded = reminded;
        this.audit = audit;
    }

    /** @return by province */
    Map<String, Reminder> of(Period period) {
        return database.list(NEWEST, row -> Map.entry(row.getString(1), new Reminder(row.getInt(2), Jdbc.instant(row, 3))),
                period.id()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Provinces that were reminded today already are left alone.
     *
     * @return how many were reminded
     */
    @Transactional
    int remind(Period period, List<String> provinces, String by) {
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        List<ProvincesReminded.Time> times = database.list(REMIND,
                row -> new ProvincesReminded.Time(row.getString(1), row.getInt(2)), period.id(), Units.CODE_SET, period.id(),
                today, now, by, provinces.toArray(String[]::new));
        if (!times.isEmpty()) {
            reminded.fire(new ProvincesReminded(period.id(), period.title(), period.line().label(), period.due(), times, now));
            audit.fire(new AuditEvent(by, "training.reminder", "report/" + period.id(), times.size() + " provinces"));
        }
        return times.size();
    }
}
