package vn.hocso.training;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What a dashboard shows, as it stands in its address: whoever opens the address sees the same.
 *
 * @param target id of the target that is looked at, null for the one that pages are about
 * @param within code of the part of the country, null for all that the person answers for
 * @param boundary by which provinces
 * @param scheme by which clusters, null for the ministry's
 * @param asOf null for today
 * @param knownOn null for everything known by now
 * @param search part of a name, null for all rows
 */
record Shown(String target, String within, Boundary boundary, String scheme, LocalDate asOf, LocalDate knownOn,
        TableOrder sort, String search) {

    private static final String PATH = "/training";

    /** By the target that pages are about and the ministry's clusters. */
    Shown(String within, Boundary boundary, LocalDate asOf, LocalDate knownOn, TableOrder sort, String search) {
        this(null, within, boundary, null, asOf, knownOn, sort, search);
    }

    /** @return the same people and days by another target */
    Shown by(Target other) {
        return new Shown(other.id().equals(Target.MEMBERS_ONLINE) ? null : other.id(), within, boundary, scheme, asOf, knownOn,
                sort, search);
    }

    /** @return the same people and days by the target that pages are about */
    Shown byMain() {
        return new Shown(null, within, boundary, scheme, asOf, knownOn, sort, search);
    }

    /** @return the country as it is divided */
    Division division() {
        return new Division(boundary, scheme == null ? Areas.SCHEME : scheme);
    }

    Shown byScheme(String other) {
        return new Shown(target, within, boundary, other.equals(Areas.SCHEME) ? null : other, asOf, knownOn, sort, search);
    }

    Shown at(Area area) {
        return new Shown(target, area == Area.COUNTRY ? null : area.code(), boundary, scheme, asOf, knownOn, sort, null);
    }

    Shown at(String code) {
        return new Shown(target, code, boundary, scheme, asOf, knownOn, sort, null);
    }

    Shown by(Boundary other) {
        return new Shown(target, within, other, scheme, asOf, knownOn, sort, search);
    }

    /** @return the same after a click on the head of that column */
    Shown sortedBy(String column) {
        return new Shown(target, within, boundary, scheme, asOf, knownOn, TableOrder.of(sort.whenAskedFor(column)), search);
    }

    /** @return the same for ever: as it is known on that day, whatever becomes known later */
    Shown fixed(LocalDate today) {
        return new Shown(target, within, boundary, scheme, asOf == null ? today : asOf, knownOn == null ? today : knownOn, sort,
                search);
    }

    /** @return address of a table with these figures as a file, all its rows */
    String export(Cut by, String format) {
        var query = new StringBuilder();
        add(query, "target", target);
        add(query, "by", by);
        add(query, "within", within);
        add(query, "boundary", boundary == Boundary.Y2022 || by != Cut.PROVINCE ? null : boundary);
        add(query, "scheme", by == Cut.CLUSTER ? scheme : null);
        add(query, "asOf", asOf);
        add(query, "knownOn", knownOn);
        return PATH + "/exports/" + format + "?" + query;
    }

    /** @return address of the report with these figures */
    String report() {
        return beside("/report");
    }

    /** @return address of the league table of the same part and days */
    String league() {
        return beside("/league");
    }

    /** @return address of the same part and days by every rule of "trained" */
    String rules() {
        return beside("/rules");
    }

    /** The same part and days on a page that is neither sorted nor searched. */
    private String beside(String page) {
        return new Shown(target, within, Boundary.Y2022, null, asOf, knownOn, TableOrder.BY_NAME, null).address().replaceFirst(
                PATH,
                PATH + page);
    }

    /**
     * @param of which number, as {@code evidence.Cell} writes it
     * @return address of the people behind it
     */
    String people(String of) {
        var query = new StringBuilder();
        add(query, "target", target);
        add(query, "within", within);
        add(query, "asOf", asOf);
        add(query, "knownOn", knownOn);
        add(query, "of", of);
        return PATH + "/people?" + query;
    }

    /** @return address of the list of people behind the figures of a team */
    String peopleAddress(String team) {
        var query = new StringBuilder();
        add(query, "target", target);
        add(query, "asOf", asOf);
        add(query, "knownOn", knownOn);
        return "/training/teams/" + team + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return path and query */
    public String address() {
        var query = new StringBuilder();
        add(query, "target", target);
        add(query, "within", within);
        add(query, "boundary", boundary == Boundary.Y2022 ? null : boundary);
        add(query, "scheme", scheme);
        add(query, "asOf", asOf);
        add(query, "knownOn", knownOn);
        add(query, "sort", sort.equals(TableOrder.BY_NAME) ? null : sort);
        add(query, "q", search);
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("%3A", ":"));
        }
    }
}
