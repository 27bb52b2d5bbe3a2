package vn.hocso.training;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/**
 * A rate as a table row shows it.
 *
 * @param flagged completions of the group that somebody should look at; they are counted all the same
 */
record RateView(Rate rate, long flagged) {

    private static final double NONE = -1;

    static RateView of(Rate rate) {
        return new RateView(rate, 0);
    }

    /** @return the order of a table; a group without a rate stands last, whichever way the table is turned */
    static Comparator<RateView> by(TableOrder order) {
        Comparator<RateView> byName = Vietnamese.orderBy(view -> view.rate.name());
        return switch (order.column()) {
            case "roster" -> byShare(RateView::whole, order).thenComparing(byName);
            case "registered" -> byShare(RateView::registered, order).thenComparing(byName);
            case "trained" -> order.turn(Comparator.comparing(RateView::attributed)).thenComparing(byName);
            default -> order.turn(byName);
        };
    }

    private static Comparator<RateView> byShare(Function<RateView, Denominator> denominator, TableOrder order) {
        Comparator<RateView> withoutLast = Comparator.comparing(view -> share(denominator.apply(view)) == NONE);
        return withoutLast.thenComparing(order.turn(Comparator.comparing(view -> share(denominator.apply(view)))));
    }

    public String name() {
        return rate.name();
    }

    /** @return number of the cluster or code of the province, without its scheme */
    public String key() {
        return rate.code().substring(rate.code().indexOf(':') + 1);
    }

    /** @return whether one can look into it; what belongs to no team cannot be looked into */
    public boolean isGroup() {
        return !rate.code().endsWith(":" + Rates.NO_PROVINCE);
    }

    public long attributed() {
        return rate.numerator().all();
    }

    /** @return what the group is told apart in, usually nothing */
    public List<RateView> parts() {
        return rate.parts().stream().map(RateView::of).toList();
    }

    /** @return whether the ministry does not count everything that was counted here */
    public boolean isPartlyExcluded() {
        return rate.withoutExcluded() != null;
    }

    /** @return completions that it does not count */
    public long excluded() {
        return isPartlyExcluded() ? rate.withoutExcluded().excluded() : 0;
    }

    /** @return completions that remain */
    public long counted() {
        return isPartlyExcluded() ? rate.withoutExcluded().numerator().all() : attributed();
    }

    /** @return the denominator of that kind with the trained who remain, null when the group has none */
    public Denominator remaining(Kind kind) {
        return isPartlyExcluded() ? rate.withoutExcluded().denominator(kind).orElse(null) : denominator(kind);
    }

    public Denominator remainingWhole() {
        return whole() == null ? null : remaining(whole().kind());
    }

    /** @return completions without those that somebody should look at */
    public long unflagged() {
        return attributed() - flagged;
    }

    /** @return why more people completed than there are, a sentence for each denominator; usually none */
    public List<String> overs() {
        return rate.denominators().stream().map(Denominator::over).filter(Objects::nonNull).toList();
    }

    /** @return completions of people who stand on no list; only the whole country can be told apart so */
    public long outsideRoster() {
        return rate.code().equals("VN") && whole() != null ? Math.max(0, attributed() - whole().trained()) : 0;
    }

    /** @return whether the series below count other people than the rate by the list */
    public boolean isCountedTwoWays() {
        return whole() != null && attributed() != whole().trained();
    }

    /** @return how far the named series reaches in a bar that is as long as the roster, 0 to 100 */
    public double onTimeWidth() {
        return width(rate.numerator().onTime());
    }

    public double unprovenWidth() {
        return width(rate.numerator().unproven());
    }

    public double lateStart() {
        return onTimeWidth() + unprovenWidth();
    }

    public double lateWidth() {
        return width(rate.numerator().late());
    }

    private double width(long part) {
        long all = Math.max(attributed(), whole() == null ? 0 : whole().value());
        return all == 0 ? 0 : Math.round(1000.0 * part / all) / 10.0;
    }

    /** @return what the share is of: people on lists, or all that the target counts; null when the group has none */
    public Denominator whole() {
        return rate.denominators().stream().filter(one -> one.kind().isMain()).findFirst().orElse(null);
    }

    /** @return people of the lists whom no account stands behind */
    public long unmatched(Denominator lists) {
        return lists.unmatched() == null ? 0 : lists.unmatched();
    }

    public Denominator registered() {
        return denominator(Kind.REGISTERED);
    }

    public Denominator official() {
        return denominator(Kind.OFFICIAL);
    }

    /** @return null when the group has none */
    public Denominator denominator(Kind kind) {
        return rate.denominator(kind).orElse(null);
    }

    /** @return what the group is compared with: what every group of such a target should have, and a letter's figure if there is one */
    public List<Kind> kinds(Target target) {
        return Kind.of(target.unit()).stream().filter(kind -> kind != Kind.OFFICIAL || official() != null).toList();
    }

    /** @return {@code 41,0%}, or that there is no denominator */
    static String percent(Denominator denominator) {
        if (denominator == null) {
            return "chưa có mẫu số";
        }
        return denominator.rate() == null ? "không tính" : Numbers.percentInTable(denominator.rate());
    }

    /** @return length of a bar, 0 to 100 */
    static int bar(Denominator denominator) {
        return denominator == null || denominator.rate() == null ? 0 : (int) Math.round(Math.min(1, denominator.rate()) * 100);
    }

    private static double share(Denominator denominator) {
        return denominator == null || denominator.rate() == null ? NONE : denominator.rate();
    }
}
