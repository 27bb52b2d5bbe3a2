package vn.hocso.training.signoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.identity.Caller;
import vn.hocso.identity.KnownNames;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What one may read of reports: a province its own, the centre and clusters those of their provinces. */
@ApplicationScoped
class Reports {

    private final Packs packs;
    private final SignOff signOff;
    private final Reminders reminders;
    private final Roster roster;
    private final Caller caller;
    private final KnownNames names;
    private final ServiceClock clock;

    Reports(Packs packs, SignOff signOff, Reminders reminders, Roster roster, Caller caller, KnownNames names,
            ServiceClock clock) {
        this.packs = packs;
        this.signOff = signOff;
        this.reminders = reminders;
        this.roster = roster;
        this.caller = caller;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    List<Overview> all() {
        return packs.periods().stream().map(this::overview).toList();
    }

    /** @throws DomainException NOT_FOUND {@code period-unknown} */
    @Transactional
    Overview of(String period) {
        return overview(packs.period(period));
    }

    private Overview overview(Period period) {
        Map<String, Standing> standings = packs.standings(period);
        Map<String, Reminder> reminded = reminders.of(period);
        List<Overview.Row> rows = mine().stream().map(province -> {
            Standing standing = standings.getOrDefault(province.code(), Standing.none(province.code()));
            return new Overview.Row(province, standing, standing.state(period.deadline()),
                    reminded.get(province.code()));
        }).toList();
        return new Overview(period, rows, !clock.instant().isBefore(period.deadline()),
                signOff.isCentre());
    }

    /**
     * Reminds the provinces that have not signed.
     *
     * @return how many were reminded; those that were reminded today already are not
     * @throws DomainException NOT_FOUND {@code period-unknown}, FORBIDDEN {@code not-the-centre}
     */
    @Transactional
    int remind(String periodId) {
        Period period = packs.period(periodId);
        if (!signOff.isCentre()) {
            throw DomainException.forbidden("not-the-centre", "Chỉ trung ương nhắc các tỉnh, thành phố.");
        }
        return reminders.remind(period, overview(period).open().stream().map(row -> row.province().code()).toList(),
                caller.subject());
    }

    /** @return provinces whose reports the caller may read, in dictionary order */
    List<Province> mine() {
        boolean everything = caller.has(Roles.ADMIN);
        var scope = caller.scope();
        return roster.provinces(Campaign.dateOf(clock.instant())).stream()
                .filter(province -> everything || scope.covers(province.code())).toList();
    }

    /** @throws DomainException NOT_FOUND {@code period-unknown}, {@code report-unknown} */
    @Transactional
    PackView of(String periodId, String province, PackView.Problem problem) {
        Period period = packs.period(periodId);
        signOff.requireScope(province);
        String name = roster.provinces(Campaign.dateOf(clock.instant())).stream().filter(one -> one.code().equals(province))
                .findFirst().map(Province::name)
                .orElseThrow(() -> DomainException.notFound("report-unknown", "Không có tỉnh, thành phố này."));
        List<Pack> all = packs.of(period, province);
        Pack newest = all.isEmpty() ? null : all.get(all.size() - 1);
        return new PackView(period, province, name, newest,
                newest == null ? null : signOff.before(period, newest).orElse(null),
                all.isEmpty() ? all : all.subList(0, all.size() - 1), names(all), signOff.speaksFor(province),
                signOff.isCentre(), clock.isDemonstration(), newest != null && newest.isClosed()
                        ? null
                        : reminders.of(period).get(province),
                problem);
    }

    private Map<String, String> names(List<Pack> all) {
        var known = new HashMap<String, String>();
        all.stream().flatMap(pack -> Stream.concat(pack.comments().stream().map(Pack.Comment::by), Stream.of(pack.prepared(),
                pack.signature(), pack.reopening() == null ? null : pack.reopening().by())))
                .filter(act -> act != null).map(Act::subject).distinct()
                .forEach(subject -> names.nameOf(subject).ifPresent(name -> known.put(subject, name)));
        return known;
    }
}
