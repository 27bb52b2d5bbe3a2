package vn.hocso.training.freeze;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.manifest.Manifest;

/**
 * What was frozen for one group, as the head of its page says it.
 *
 * @param trained people on the roster who were trained in time
 * @param roster people on it
 */
public record FrozenFigure(long trained, long roster) {

    /** @return null when the manifest tells nothing of the group, or of no roster: districts, communes, teams */
    static FrozenFigure of(Manifest manifest, String group) {
        return manifest.group(group).stream().flatMap(found -> found.denominators().stream())
                .filter(denominator -> denominator.kind().equals("ROSTER") && denominator.value() > 0).findFirst()
                .map(roster -> new FrozenFigure(roster.trained(), roster.value())).orElse(null);
    }

    /** @return {@code 54,8 %} */
    public String percent() {
        return Numbers.percent((double) trained / roster);
    }
}
