package vn.hocso.training;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.identity.Caller;
import vn.hocso.learning.Rules;
import vn.hocso.roster.ClusterScheme;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.exclusion.Exclusions;
import vn.hocso.training.export.Format;
import vn.hocso.training.export.Heading;
import vn.hocso.training.export.RateSheet;

/** Figures that leave the service as files: read once, within the scope of who asks, and written down before they leave. */
@ApplicationScoped
class Exports {

    /** A file on its way out. */
    record File(String name, String mediaType, Content content) {}

    /** Writes the file when somebody reads it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A page that becomes a report. */
    record Report(Heading heading, DashboardView view) {}

    private static final String DEMONSTRATION = "Dữ liệu minh họa, không phải số liệu thật";

    private final Targets targets;
    private final Tallies tallies;
    private final Areas areas;
    private final Groups groups;
    private final FlaggedGroups flags;
    private final Dashboards dashboards;
    private final Exclusions exclusions;
    private final Rules rules;
    private final Caller caller;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Exports(Targets targets, Tallies tallies, Areas areas, Groups groups, FlaggedGroups flags, Dashboards dashboards,
            Exclusions exclusions, Rules rules, Caller caller, ServiceClock clock, Event<AuditEvent> audit) {
        this.flags = flags;
        this.exclusions = exclusions;
        this.rules = rules;
        this.targets = targets;
        this.tallies = tallies;
        this.areas = areas;
        this.groups = groups;
        this.dashboards = dashboards;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param target id, null or empty for the one that pages are about
     * @param within code of what is cut, null for the country
     * @param division by which provinces and which clusters
     * @return all groups of the cut, in the order of the API
     * @throws vn.hocso.shared.DomainException when there is no such part, it is not cut so, or is outside of the scope
     */
    File table(String target, Format format, Cut by, String within, Division division, Viewpoint viewpoint) {
        Target of = targets.rated(target, viewpoint);
        Marks.Seen seen = tallies.seenBy(caller.subject(), today());
        Area area = areas.area(within, viewpoint);
        List<Rate> rates = flags.beside(groups.of(of, by, area, division, viewpoint, seen), of, by, area, division, viewpoint,
                seen);
        boolean ofOtherClusters = by == Cut.CLUSTER && division.otherScheme() != null;
        Heading heading = heading(of, by, area, division, viewpoint,
                remarks(of, area, viewpoint, ofOtherClusters ? areas.scheme(division.scheme()) : null));
        note(format + (division.boundary() == Boundary.Y2022 ? "" : " boundary=" + division.boundary())
                + (ofOtherClusters ? " scheme=" + division.scheme() : ""), heading);
        // Beside a file of the 63 provinces, or of the ministry's clusters, nobody may take it for that one.
        String name = heading.fileName() + (division.boundary() == Boundary.Y2022 ? "" : "-" + Areas.MERGED_UNITS)
                + (ofOtherClusters ? "-" + division.scheme() : "");
        return new File(name + "." + format.extension(), format.mediaType(),
                out -> format.write(new RateSheet(heading, rates), out));
    }

    /**
     * @param target id, null or empty for the one that pages are about
     * @param within code of the part, null or empty for all that the person answers for
     * @return the page of that part, with all that a report has to say about itself
     * @throws vn.hocso.shared.DomainException when there are no rates of that target, no such part, or it is outside of the scope
     */
    Report report(String target, String within, Viewpoint viewpoint) {
        Target of = targets.rated(target, viewpoint);
        var shown = new Shown(of.part(within), Boundary.Y2022, viewpoint.asOf(), viewpoint.knownOn(), TableOrder.BY_NAME, null)
                .by(of);
        DashboardView view = dashboards.view(shown, viewpoint, caller.scope());
        Cut first = view.tables().isEmpty() ? Cut.NATIONAL : view.tables().get(0).by();
        // A report has a table of what is not counted; its foot, which repeats the note, has no room for it.
        Heading heading = heading(view.target(), first, view.area(), Division.USUAL, viewpoint, demonstration());
        note("pdf", heading);
        return new Report(heading, view);
    }

    private Heading heading(Target target, Cut by, Area area, Division division, Viewpoint viewpoint, String note) {
        var shown = new Shown(area == Area.COUNTRY ? null : area.code(), division.boundary(), viewpoint.asOf(),
                viewpoint.knownOn(), TableOrder.BY_NAME, null).by(target).byScheme(division.scheme());
        return new Heading(target, by, area.code(), area.name(), viewpoint.asOf(), viewpoint.knownOn(),
                caller.name().orElseGet(caller::subject), clock.instant(), PublicAddress.whole(shown.fixed(today()).address()),
                note);
    }

    private String demonstration() {
        return clock.isDemonstration() ? DEMONSTRATION : null;
    }

    /** What else a file has to say: that people are invented, by which clusters it is when not by the ministry's, and what the ministry does not count and why. */
    private String remarks(Target target, Area area, Viewpoint viewpoint, ClusterScheme scheme) {
        List<Exclusion> excluded = !target.isCounted()
                ? List.of()
                : exclusions.of(rules.rule(target.rule()).counted(), viewpoint.asOf(),
                        viewpoint.knownOn() == null ? today() : viewpoint.knownOn(), Excluding.part(area, caller.scope()));
        List<String> notes = Stream.concat(
                Stream.concat(Stream.ofNullable(demonstration()),
                        Stream.ofNullable(scheme).map(one -> "Theo hệ cụm " + one.code() + " (" + one.name() + ")")),
                excluded.stream().map(x -> "Không tính theo quyết định ngày " + Numbers.date(x.excludedOn()) + ": " + x.what()
                        + " (" + Numbers.whole(x.completions()) + " lượt). Lý do: " + x.reason()))
                .toList();
        return notes.isEmpty() ? null : String.join("; ", notes);
    }

    /** Who took which figures away; the figures themselves can be asked for again. */
    private void note(String format, Heading heading) {
        QuarkusTransaction.joiningExisting().run(() -> audit.fire(new AuditEvent(caller.subject(), "training.export",
                "target/" + heading.target().id(), format + " by=" + heading.by() + " within=" + heading.withinCode() + " asOf="
                        + heading.asOf() + " knownOn=" + (heading.knownOn() == null ? "now" : heading.knownOn()))));
    }

    LocalDate today() {
        return Campaign.dateOf(clock.instant());
    }
}
