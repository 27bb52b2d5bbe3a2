package vn.hocso.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Rate.Denominator;

/**
 * Groups in the order of their rate by roster. Equal rates share a rank, and the next one counts all before it: 1, 1, 3.
 *
 * @param ranked the best first; equal ones in dictionary order
 * @param unranked groups of which the rate says too little to compare it, in dictionary order
 */
record League(List<Place> ranked, List<Unranked> unranked) {

    /** A group that is compared with others. */
    record Place(int rank, RateView group) {}

    /** A group that is not, and why. */
    record Unranked(RateView group, String reason) {}

    static League of(List<Rate> rates, RatesConfig.League limits) {
        var compared = new ArrayList<RateView>();
        var unranked = new ArrayList<Unranked>();
        for (Rate rate : rates) {
            RateView group = RateView.of(rate);
            reason(group, limits).ifPresentOrElse(reason -> unranked.add(new Unranked(group, reason)),
                    () -> compared.add(group));
        }
        unranked.sort(Vietnamese.orderBy(one -> one.group().name()));
        compared.sort(BY_RATE.thenComparing(Vietnamese.orderBy(RateView::name)));
        return new League(places(compared), unranked);
    }

    /** Fractions are compared as such: rounded rates would tie groups that are not equal. */
    private static final Comparator<RateView> BY_RATE = (one, other) -> Long.compare(
            other.whole().trained() * one.whole().value(), one.whole().trained() * other.whole().value());

    private static List<Place> places(List<RateView> sorted) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && BY_RATE.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places.add(new Place(tied ? places.get(i - 1).rank() : i + 1, sorted.get(i)));
        }
        return places;
    }

    private static Optional<String> reason(RateView group, RatesConfig.League limits) {
        Denominator whole = group.whole();
        if (!group.isGroup()) {
            return Optional.of("không phải một đơn vị");
        }
        if (whole == null) {
            return Optional.of("chưa có mẫu số");
        }
        if (whole.value() < limits.smallestRoster()) {
            String size = whole.kind() == Rate.Kind.ROSTER
                    ? "danh sách " + Numbers.whole(whole.value()) + " người"
                    : Numbers.whole(whole.value()) + " " + whole.kind().inSentence();
            return Optional.of(size + ", cần ít nhất " + Numbers.whole(limits.smallestRoster()));
        }
        long known = Math.max(whole.value(), group.registered() == null ? 0 : group.registered().value());
        double coverage = (double) whole.value() / known;
        return coverage < limits.smallestCoverage()
                ? Optional.of("danh sách mới có " + Numbers.percentInTable(coverage) + " số người đã biết, cần ít nhất "
                        + Numbers.percentInTable(limits.smallestCoverage()))
                : Optional.empty();
    }
}
