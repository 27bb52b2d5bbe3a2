package vn.hocso.training.signoff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.arc.All;
import vn.hocso.identity.Caller;
import vn.hocso.roster.Establishment;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.signoff.YearView.Founding;
import vn.hocso.training.signoff.YearView.Place;
import vn.hocso.training.signoff.YearView.Reopened;
import vn.hocso.training.signoff.YearView.Row;
import vn.hocso.training.signoff.YearView.Said;

/** Puts the report of a year together from what provinces signed; whoever may read the reports of the periods may read it. */
@ApplicationScoped
class YearReports {

    private static final String REOPENINGS = Sql.load(YearReports.class, "reopenings.sql");

    private final Years years;
    private final Packs packs;
    private final Reports reports;
    private final SignOff signOff;
    private final Reminders reminders;
    private final List<CountedBeside> counted;
    private final Roster roster;
    private final Jdbc database;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    YearReports(Years years, Packs packs, Reports reports, SignOff signOff, Reminders reminders,
            @All List<CountedBeside> counted, Roster roster, Jdbc database, Caller caller, ServiceClock clock,
            Event<AuditEvent> audit) {
        this.years = years;
        this.packs = packs;
        this.reports = reports;
        this.signOff = signOff;
        this.reminders = reminders;
        this.counted = counted;
        this.roster = roster;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws DomainException NOT_FOUND {@code year-unknown} */
    @Transactional
    YearView of(String line, String number) {
        Year year = years.of(line, number);
        boolean all = signOff.isCentre() || caller.scope().national();
        return view(year, null, all ? "Cả nước" : "Phạm vi của bạn", reports.mine());
    }

    /** @throws DomainException NOT_FOUND {@code year-unknown}, {@code report-unknown} outside of the scope */
    @Transactional
    YearView of(String line, String number, String province) {
        Year year = years.of(line, number);
        signOff.requireScope(province);
        Province own = reports.mine().stream().filter(one -> one.code().equals(province)).findFirst()
                .orElseThrow(() -> DomainException.notFound("report-unknown", "Không có tỉnh, thành phố này."));
        return view(year, province, own.name(), List.of(own));
    }

    /** The same on its way out of the service, written down before it leaves. */
    @Transactional
    YearView taken(YearView view) {
        String part = view.province() == null ? "" : "/DMHC-2022:" + view.province();
        audit.fire(new AuditEvent(caller.subject(), "training.export",
                "yearly-report/" + view.year().line().slug() + "/" + view.year().number() + part, "pdf"));
        return view;
    }

    private YearView view(Year year, String province, String name, List<Province> provinces) {
        List<String> codes = provinces.stream().map(Province::code).toList();
        List<Map<String, SignedPack>> signed = year.periods().stream().map(period -> packs.standing(period, codes)).toList();
        List<Map<String, Standing>> standings = year.periods().stream().map(packs::standings).toList();
        List<Map<String, Reminder>> reminded = year.periods().stream().map(reminders::of).toList();
        List<Row> rows = provinces.stream()
                .map(one -> new Row(one, IntStream.range(0, year.periods().size())
                        .mapToObj(
                                i -> place(year.periods().get(i), one.code(), signed.get(i), standings.get(i), reminded.get(i)))
                        .toList()))
                .toList();
        LocalDate today = Campaign.dateOf(clock.instant());
        LocalDate last = LocalDate.of(year.number(), 12, 31);
        LocalDate asOf = today.isBefore(last) ? today : last;
        return new YearView(year, province, name, YearFigures.of(signed), rows, reopened(year, provinces),
                province == null ? List.of() : said(year, province),
                founding(codes, asOf), counted.stream().flatMap(one -> one.counts(codes, asOf).stream()).toList(), asOf,
                clock.instant(),
                clock.isDemonstration());
    }

    private static Place place(Period period, String province, Map<String, SignedPack> signed,
            Map<String, Standing> standings, Map<String, Reminder> reminded) {
        return new Place(period, standings.getOrDefault(province, Standing.none(province)).state(period.deadline()),
                signed.get(province), reminded.get(province));
    }

    private List<Reopened> reopened(Year year, List<Province> provinces) {
        Map<String, Period> periods = year.periods().stream().collect(Collectors.toMap(Period::id, Function.identity()));
        Map<String, String> names = provinces.stream().collect(Collectors.toMap(Province::code, Province::name));
        return database.list(REOPENINGS, row -> new Reopened(names.get(row.getString(2)), periods.get(row.getString(1)),
                row.getInt(3), row.getString(4), Jdbc.instant(row, 5)), periods.keySet().toArray(String[]::new),
                names.keySet().toArray(String[]::new));
    }

    private List<Founding> founding(List<String> provinces, LocalDate asOf) {
        return roster.establishment(asOf).stream().filter(one -> provinces.contains(one.provinceCode()))
                .sorted(Comparator.comparing(Establishment::status).thenComparing(Establishment::asOf))
                .collect(Collectors.groupingBy(
                        one -> new Founding(one.status().name(), one.inferred(), one.asOf(), one.source(), 0),
                        LinkedHashMap::new, Collectors.counting()))
                .entrySet().stream()
                .map(one -> new Founding(one.getKey().status(), one.getKey().inferred(), one.getKey().asOf(),
                        one.getKey().source(), one.getValue()))
                .toList();
    }

    private List<Said> said(Year year, String province) {
        return year.periods().stream().flatMap(period -> packs.of(period, province).stream().filter(Pack::isClosed)
                .flatMap(pack -> pack.comments().stream())
                .map(comment -> new Said(period, comment.figure(), comment.text()))).toList();
    }
}
