package vn.hocso.training.exclusion;

/**
 * A part of the country, by where a team worked when somebody completed.
 *
 * @param provinces codes of DMHC-2022; null for the whole country
 * @param district code of a part of a province, else null; likewise commune and team
 */
public record Part(String[] provinces, String district, String commune, Long team) {

    /** Everything. */
    public static final Part COUNTRY = new Part(null, null, null, null);

    Object[] values() {
        return new Object[]{provinces, provinces, district, district, commune, commune, team, team};
    }
}
