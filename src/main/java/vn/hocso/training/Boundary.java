package vn.hocso.training;

import vn.hocso.shared.DomainException;

/** By which provinces the country is cut. */
public enum Boundary {
    /** The 63 provinces of the campaign, code set DMHC-2022. */
    Y2022("2022"),
    /** The 34 provinces since 01/07/2025, code set DMHC-2025: sums of what came together in them. */
    Y2025("2025");

    private final String year;

    Boundary(String year) {
        this.year = year;
    }

    /**
     * @param year null for the 63
     * @throws DomainException INVALID when there is no such version
     */
    static Boundary of(String year) {
        if (year == null || year.isBlank() || year.equals(Y2022.year)) {
            return Y2022;
        }
        if (year.equals(Y2025.year)) {
            return Y2025;
        }
        throw DomainException.invalid("boundary-unknown", "boundary phải là 2022 (63 tỉnh, thành phố) hoặc 2025 (34).");
    }

    @Override
    public String toString() {
        return year;
    }
}
