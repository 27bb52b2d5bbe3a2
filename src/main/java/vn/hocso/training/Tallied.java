package vn.hocso.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The state of all provinces at the end of a day, for one target.
 *
 * @param byProvince by code of the province; those without any are not in it
 */
record Tallied(Target target, Map<String, Tally> byProvince) {

    /** @return everything, also what belongs to no province */
    Tally whole() {
        return Tally.sum(Area.COUNTRY.code(), List.copyOf(byProvince.values()));
    }

    Tally of(Collection<String> provinces) {
        return Tally.sum("", provinces.stream().map(byProvince::get).filter(Objects::nonNull).toList());
    }
}
