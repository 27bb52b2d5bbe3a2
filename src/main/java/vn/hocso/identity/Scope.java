package vn.hocso.identity;

import java.util.Set;

/**
 * The part of the country a person answers for.
 *
 * @param national the whole country
 * @param provinces codes of provinces (code set DMHC-2022), complete: a cluster's provinces are already among them
 */
public record Scope(boolean national, Set<String> provinces) {

    /** Nothing at all. */
    public static final Scope NONE = new Scope(false, Set.of());

    /** @return whether what concerns that province may be shown to the person */
    public boolean covers(String provinceCode) {
        return national || provinces.contains(provinceCode);
    }
}
