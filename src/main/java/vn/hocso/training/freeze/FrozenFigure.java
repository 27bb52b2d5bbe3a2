package vn.hocso.training.freeze;

import java.time.LocalDate;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.Manifest.Denominator;

/**
 * What was frozen for one group, as the head of its page says it.
 *
 * @param trained people on the roster who were trained in time
 * @param roster people on it
 * @param lastDay last day that is on time
 */
public record FrozenFigure(long trained, long roster, LocalDate lastDay) {

    /** @return null when the manifest tells nothing of the group, or of no roster: districts, communes, teams */
    static FrozenFigure of(Manifest manifest, String group, LocalDate lastDay) {
        return manifest.group(group).flatMap(found -> found.denominators().stream()
                .filter(denominator -> denominator.kind().equals("ROSTER") && denominator.value() > 0).findFirst())
                .map(roster -> of(roster, lastDay)).orElse(null);
    }

    private static FrozenFigure of(Denominator roster, LocalDate lastDay) {
        return new FrozenFigure(roster.trained(), roster.value(), lastDay);
    }

    /** @return {@code 54,8 %} */
    public String percent() {
        return Numbers.percent((double) trained / roster);
    }
}
