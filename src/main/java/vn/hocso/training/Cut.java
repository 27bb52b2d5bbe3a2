package vn.hocso.training;

import java.util.Arrays;
import java.util.Locale;

import vn.hocso.shared.DomainException;

/** How the country is cut into groups. */
public enum Cut {
    NATIONAL, CLUSTER, PROVINCE;

    /** @throws DomainException INVALID when there is no such cut */
    public static Cut of(String name) {
        return Arrays.stream(values()).filter(cut -> cut.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("cut-unknown", "by phải là national, cluster hoặc province."));
    }
}
