package vn.hocso.training.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Kind;

/**
 * What everybody may read of a part of the country.
 *
 * @param code {@code VN}, {@code MIC-2022:6}, {@code DMHC-2022:46}
 * @param within code of what it is a part of, null of the country
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicGroup(String code, String name, String within, Completed numerator, List<Base> denominators) {

    /** Completions by the team held when they happened, all and in three series. */
    public record Completed(Count all, Count onTime, Count unproven, Count late) {}

    /**
     * Whom the trained are compared with.
     *
     * @param value people
     * @param trained of those people who are trained
     * @param rate {@code trained / value}; null where one of them is not shown, or with the reason in {@code note}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Base(Kind kind, Count value, Count trained, Double rate, String source, LocalDate asOf, String note) {

        boolean isVeiled() {
            return !value.isShown() || !trained.isShown();
        }

        Base withoutNote() {
            return new Base(kind, value, trained, rate, source, asOf, null);
        }
    }

    /** Notes tell numbers in words: where one of them is not shown, there is none. Also what was kept before is read so. */
    public PublicGroup {
        if (isVeiled(numerator, denominators)) {
            denominators = denominators.stream().map(Base::withoutNote).toList();
        }
    }

    static PublicGroup of(Part part, String within, Map<Family, Veil> veils) {
        Sums sums = part.sums();
        Shade all = veils.get(Family.COMPLETED).of(part);
        Shade series = veils.get(Family.SERIES).of(part);
        var completed = new Completed(Count.of(sums.completed(), all), Count.of(sums.onTime(), series),
                Count.of(sums.unproven(), series), Count.of(sums.late(), series));
        return new PublicGroup(part.code(), part.rate().name(), within, completed,
                part.rate().denominators().stream().map(denominator -> base(denominator, part, veils)).toList());
    }

    private static Base base(Rate.Denominator of, Part part, Map<Family, Veil> veils) {
        Shade value = switch (of.kind()) {
            case ROSTER -> veils.get(Family.ROSTER).of(part);
            case REGISTERED -> veils.get(Family.REGISTERED).of(part);
            case OFFICIAL, TEAM, COMMUNE, PROVINCE -> Shade.NONE;
        };
        Shade trained = switch (of.kind()) {
            case ROSTER -> veils.get(Family.ROSTER_TRAINED).of(part);
            case REGISTERED -> veils.get(Family.REGISTERED_TRAINED).of(part);
            case OFFICIAL, TEAM, COMMUNE, PROVINCE -> veils.get(Family.COMPLETED).of(part);
        };
        boolean shown = value == Shade.NONE && trained == Shade.NONE;
        return new Base(of.kind(), Count.of(of.value(), value), Count.of(of.trained(), trained), shown ? of.rate() : null,
                of.source(), of.asOf(), of.note());
    }

    @JsonIgnore
    public Base getRoster() {
        return base(Kind.ROSTER);
    }

    @JsonIgnore
    public Base getRegistered() {
        return base(Kind.REGISTERED);
    }

    private Base base(Kind kind) {
        return denominators.stream().filter(base -> base.kind() == kind).findFirst().orElse(null);
    }

    /** @return whether a number of it is not shown */
    @JsonIgnore
    public boolean isVeiled() {
        return isVeiled(numerator, denominators);
    }

    private static boolean isVeiled(Completed numerator, List<Base> denominators) {
        return !numerator.all().isShown() || !numerator.onTime().isShown()
                || denominators.stream().anyMatch(Base::isVeiled);
    }
}
