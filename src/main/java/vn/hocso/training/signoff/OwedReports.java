package vn.hocso.training.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Reports that are not signed long after their day, although the centre reminded: for whoever has to tell the centre. */
@ApplicationScoped
public class OwedReports {

    private final Packs packs;
    private final Reminders reminders;
    private final Roster roster;
    private final ServiceClock clock;

    OwedReports(Packs packs, Reminders reminders, Roster roster, ServiceClock clock) {
        this.packs = packs;
        this.reminders = reminders;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @param days full days after the deadline
     * @return by period, the earliest deadline first, and province in dictionary order; a report that was opened again is owed
     */
    @Transactional
    public List<OwedReport> after(int days) {
        Instant now = clock.instant();
        return packs.periods().stream().filter(period -> !now.isBefore(period.deadline().plus(Duration.ofDays(days))))
                .flatMap(period -> owed(period, now)).toList();
    }

    private Stream<OwedReport> owed(Period period, Instant now) {
        Map<String, Standing> standings = packs.standings(period);
        Map<String, Reminder> reminded = reminders.of(period);
        return roster.provinces(Campaign.dateOf(now)).stream().filter(province -> reminded.containsKey(province.code()))
                .filter(province -> standings.getOrDefault(province.code(), Standing.none(province.code()))
                        .isOpen(period.deadline()))
                .map(province -> new OwedReport(period.id(), period.title(), period.line().label(), period.due(),
                        province.code(), province.name(), reminded.get(province.code()).no()));
    }
}
