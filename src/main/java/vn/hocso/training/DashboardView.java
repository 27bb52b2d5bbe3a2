package vn.hocso.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.roster.ClusterScheme;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.chart.TileMap;
import vn.hocso.training.chart.TrendChart;
import vn.hocso.training.exclusion.Exclusion;
import vn.hocso.training.quality.Flagged;

/**
 * The page of one part of the country, at every level alike.
 *
 * @param rule of "trained" by which the target counts, null when it is counted otherwise
 * @param wording what its figures are called
 * @param shown what was asked for
 * @param viewpoint the days that is shown
 * @param path what the part lies in, itself last
 * @param headline its own rate; null for somebody who answers for several provinces and not for the country
 * @param outlook whether it reaches the target, null without a headline
 * @param trend how it came there, null likewise
 * @param tables the groups that it is cut into
 * @param withoutTeams codes of provinces that had founded no team, by the newest letter
 * @param flagged completions that somebody should look at
 * @param exclusions decisions that stand, on completions here that the ministry does not count
 * @param goals every target of the part, also those that are not counted yet
 * @param schemes by which clusters the country can be divided
 * @param refusal a day that was asked for and has no figures, null when it has
 */
record DashboardView(Target target, Rule rule, Wording wording, Shown shown, Viewpoint viewpoint, Instant readAt,
        List<Area> path,
        RateView headline,
        Outlook outlook, Trend trend, List<RateTable> tables, Set<String> withoutTeams, Flagged flagged,
        List<Exclusion> exclusions, List<Goal> goals, List<ClusterScheme> schemes, Refusal refusal) {

    /** A roster that loses more than one of so many people within a week is said to shrink. */
    private static final int SHRINKING = 20;

    DashboardView refusing(Refusal reason) {
        return new DashboardView(target, rule, wording, shown, viewpoint, readAt, path, headline, outlook, trend, tables,
                withoutTeams,
                flagged, exclusions, goals, schemes, reason);
    }

    /** @return the part that is looked at */
    public Area area() {
        return path.get(path.size() - 1);
    }

    /** @return the parts around it that the person may look at, the largest first */
    public List<Area> around() {
        return path.subList(0, path.size() - 1);
    }

    public LocalDate asOf() {
        return viewpoint.asOf();
    }

    public long daysLeft() {
        return target.daysLeft(viewpoint.asOf());
    }

    public ShownDays days() {
        return new ShownDays(viewpoint, readAt, refusal);
    }

    /** @return address of who is behind the figures of the team that is looked at */
    public String peopleAddress() {
        return shown.peopleAddress(area().code().substring(Areas.TEAM.length() + 1));
    }

    /** @return whether numbers lead to whom they count: what no rule counts are things, or people whom officers see as counts alone */
    public boolean isLeadingToPeople() {
        return wording.isByRule();
    }

    /**
     * @param of which number, as {@code evidence.Cell} writes it
     * @return address of the people behind that number of the part that is looked at
     */
    public String peopleOf(String of) {
        return shown.at(area()).people(of);
    }

    /** @return address of who completed in a group of a table; null for what cannot be looked into, and where nobody did */
    public String peopleIn(RateView group) {
        return isLeadingToPeople() && group.isGroup() && group.attributed() > 0
                ? shown.at(group.rate().code()).people("completed")
                : null;
    }

    /** @return the last day that can be asked for */
    public LocalDate today() {
        return Campaign.dateOf(readAt);
    }

    /** @return an address that shows the figures of {@link #fixedDay} for ever */
    public String fixedAddress() {
        return shown.fixed(today()).address();
    }

    /** @return up to the end of which day that address knows; today's figures still move */
    public LocalDate fixedDay() {
        return shown.fixed(today()).knownOn();
    }

    /** @return whether the provinces are those since 2025 */
    public boolean isMerged() {
        return shown.boundary() == Boundary.Y2025;
    }

    /** @return address of the same by the other provinces */
    public String otherBoundaryAddress() {
        return shown.by(isMerged() ? Boundary.Y2022 : Boundary.Y2025).address() + "#provinces";
    }

    /** @return the scheme whose clusters are shown */
    public ClusterScheme scheme() {
        String code = shown.division().scheme();
        return schemes.stream().filter(one -> one.code().equals(code)).findFirst().orElse(new ClusterScheme(code, code));
    }

    /** @return the others one can change to */
    public List<ClusterScheme> otherSchemes() {
        return schemes.stream().filter(one -> !one.code().equals(scheme().code())).toList();
    }

    /** @return address of the same by those clusters */
    public String addressBy(ClusterScheme other) {
        return shown.byScheme(other.code()).address() + "#clusters";
    }

    /** @return whether it is counted by the rule of the whole core programme */
    public boolean isOfCore() {
        return rule != null && rule.code().equals(Rules.CORE);
    }

    /** @return whether another target than the one that pages are about is looked at */
    public boolean isOfOtherTarget() {
        return shown.target() != null;
    }

    /** @return whether people are counted, whom lists and accounts know */
    public boolean isOfPeople() {
        return target.isOfPeople();
    }

    /** @return address of the same people and days by the target that pages are about */
    public String mainAddress() {
        return shown.byMain().address();
    }

    /** @return address of the same people and days by that target; null when it is the one that is looked at, or has no figures */
    public String addressBy(Goal goal) {
        return goal.figure() == null && goal.beside() == null || goal.target().equals(target)
                ? null
                : shown.by(goal.target()).address();
    }

    /** @return address of a part around this one */
    public String addressOf(Area area) {
        return shown.at(area).address();
    }

    /** @return where the denominators of a table come from, one for each kind, empty when there are none */
    public List<Denominator> sources(RateTable table) {
        return Kind.of(target.unit()).stream().filter(kind -> kind != Kind.OFFICIAL).flatMap(
                kind -> table.rates().stream().flatMap(view -> view.rate().denominator(kind).stream()).limit(1)).toList();
    }

    /** @return {@code aria-sort} of a column, null when tables are not sorted by it */
    public String sorted(RateTable.Column column) {
        TableOrder sort = shown.sort();
        return !column.key().equals(sort.column()) ? null : sort.isAscending() ? "ascending" : "descending";
    }

    /** @return address after a click on the head of that column */
    public String addressSortedBy(RateTable.Column column, RateTable table) {
        return shown.sortedBy(column.key()).address() + "#" + table.id();
    }

    /** @return whether it is a province without teams and without people, which is a state and not 0 % */
    public boolean hasNoTeam(RateView group) {
        return withoutTeams.contains(group.rate().code()) && group.rate().denominators().isEmpty();
    }

    /** @return whether the roster lost more than a twentieth of its people within a week */
    public boolean isShrinking() {
        return outlook != null && outlook.shrunk() * SHRINKING > outlook.roster() + outlook.shrunk();
    }

    /** @return groups with more completions than people: the whole, then those of the tables, each once */
    public List<RateView> overs() {
        return Stream.concat(Stream.ofNullable(headline), tables.stream().flatMap(table -> table.rates().stream()))
                .filter(group -> !group.overs().isEmpty()).toList();
    }

    /** @return people who left the roster within a week */
    public long shrunk() {
        return outlook.shrunk();
    }

    /** @return address of a group in a table */
    public String addressIn(RateView group) {
        return shown.at(group.rate().code()).address();
    }

    /** @return address of a table as a file */
    public String exportAddress(RateTable table, String format) {
        return shown.at(area()).export(table.by(), format);
    }

    /** @return address of the report on this part */
    public String reportAddress() {
        return shown.report();
    }

    /** @return address of the league table of its groups, null where nobody is ranked */
    public String leagueAddress() {
        return area().level().compareTo(Area.Level.PROVINCE) > 0 ? null : shown.league();
    }

    /** @return address of the same counted by every rule of "trained" */
    public String rulesAddress() {
        return shown.rules();
    }

    /** @return the course as a picture, null without a headline */
    public TrendChart trendChart() {
        return trend == null ? null : Charts.trend(trend, outlook, target, wording);
    }

    /** @return the provinces as a picture; null where they are not all in a table, or only some are searched for */
    public TileMap tileMap() {
        return area().level() != Area.Level.COUNTRY || shown.search() != null
                ? null
                : tables.stream().filter(table -> table.by() == Cut.PROVINCE).findFirst().map(table -> Charts.map(table, shown))
                        .orElse(null);
    }
}
