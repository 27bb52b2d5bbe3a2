package vn.hocso.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

import vn.hocso.learning.Rule;
import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Rate.Denominator;

/**
 * The same people counted by each rule of "trained", side by side.
 *
 * @param by how it is cut, null for a team
 * @param rules of "trained", the one that the target counts by first
 * @param groups those that it is cut into
 * @param whole the part itself, null for somebody who answers for several provinces and not for the country
 */
record RuleComparison(Target target, Area area, Cut by, Viewpoint viewpoint, LocalDate today, List<Rule> rules,
        List<Group> groups, Group whole) {

    /**
     * One group by each rule, in the order of the rules.
     *
     * @param rates the first is by the rule that counts
     */
    record Group(List<RateView> rates) {

        public RateView counting() {
            return rates.get(0);
        }

        public String name() {
            return counting().name();
        }

        /** @return by how many trained people another rule differs, {@code −12} */
        public String difference(RateView other) {
            long difference = trained(other) - trained(counting());
            return difference == 0 ? "0" : (difference < 0 ? "−" : "+") + Numbers.whole(Math.abs(difference));
        }

        private static long trained(RateView view) {
            Denominator whole = view.whole();
            return whole == null ? view.attributed() : whole.trained();
        }
    }

    /** @return the groups of a cut, each by every rule; what a rule has nobody in is empty by that rule, not left out */
    static List<Group> beside(List<List<Rate>> byRule) {
        var names = new LinkedHashMap<String, String>();
        byRule.forEach(rates -> rates.forEach(rate -> names.putIfAbsent(rate.code(), rate.name())));
        return names.entrySet().stream().map(group -> new Group(byRule.stream()
                .map(rates -> RateView.of(rates.stream().filter(rate -> rate.code().equals(group.getKey())).findFirst()
                        .orElseGet(() -> Rate.ofNobody(group.getKey(), group.getValue()))))
                .toList())).toList();
    }

    /** @return id of the target when it is not the one that pages are about, else null */
    public String otherTarget() {
        return shown(null).target();
    }

    public String day() {
        return Numbers.date(viewpoint.asOf());
    }

    public String knownDay() {
        return viewpoint.knownOn() == null ? "" : Numbers.date(viewpoint.knownOn());
    }

    /** @return code of the part, null for the country */
    public String within() {
        return area.level() == Area.Level.COUNTRY ? null : area.code();
    }

    public String addressOf(Group group) {
        return shown(group.counting().rate().code()).address();
    }

    public String dashboard() {
        return shown(within()).address();
    }

    /** @return an address that shows the table of {@link #fixedDay} for ever */
    public String fixed() {
        return shown(within()).fixed(today).rules();
    }

    /** @return up to the end of which day that address knows; today's figures still move */
    public LocalDate fixedDay() {
        return shown(within()).fixed(today).knownOn();
    }

    private Shown shown(String code) {
        return new Shown(code, Boundary.Y2022, viewpoint.asOf().equals(today) ? null : viewpoint.asOf(), viewpoint.knownOn(),
                TableOrder.BY_NAME, null).by(target);
    }
}
