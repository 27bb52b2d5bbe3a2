package vn.hocso.training;

import java.util.Comparator;
import java.util.List;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/** A rate as a table row shows it. */
record RateView(Rate rate) {

    private static final double NONE = -1;

    static RateView of(Rate rate) {
        return new RateView(rate);
    }

    /** @return the order of a table by the named column; names in dictionary order, figures from the largest */
    static Comparator<RateView> by(String column) {
        Comparator<RateView> byName = Vietnamese.orderBy(view -> view.rate.name());
        return switch (column) {
            case "roster" -> Comparator.comparing((RateView view) -> share(view.roster())).reversed().thenComparing(byName);
            case "registered" -> Comparator.comparing((RateView view) -> share(view.registered())).reversed()
                    .thenComparing(byName);
            case "trained" -> Comparator.comparing(RateView::attributed).reversed().thenComparing(byName);
            default -> byName;
        };
    }

    public String name() {
        return rate.name();
    }

    /** @return number of the cluster or code of the province, without its scheme */
    public String key() {
        return rate.code().substring(rate.code().indexOf(':') + 1);
    }

    public long attributed() {
        return rate.numerator().onTime() + rate.numerator().unproven() + rate.numerator().late();
    }

    public Denominator roster() {
        return rate.denominator(Kind.ROSTER).orElse(null);
    }

    public Denominator registered() {
        return rate.denominator(Kind.REGISTERED).orElse(null);
    }

    public Denominator official() {
        return rate.denominator(Kind.OFFICIAL).orElse(null);
    }

    public List<Denominator> denominators() {
        return rate.denominators();
    }

    /** @return {@code 91,4%}, or that there is no denominator */
    static String percent(Denominator denominator) {
        if (denominator == null) {
            return "chưa có mẫu số";
        }
        return denominator.rate() == null ? "không tính" : Numbers.percent(denominator.rate());
    }

    /** @return length of a bar, 0 to 100 */
    static int bar(Denominator denominator) {
        return denominator == null || denominator.rate() == null ? 0 : (int) Math.round(Math.min(1, denominator.rate()) * 100);
    }

    private static double share(Denominator denominator) {
        return denominator == null || denominator.rate() == null ? NONE : denominator.rate();
    }
}
