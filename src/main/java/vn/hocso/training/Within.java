package vn.hocso.training;

import java.util.Arrays;
import java.util.List;

/**
 * A part of the country as rows are found by it; what is null says nothing.
 *
 * @param province null for the whole country, whose steps need to tell provinces apart alone
 * @param district code of DMHC-2022
 * @param commune likewise
 * @param team id
 */
public record Within(String province, String district, String commune, Long team) {

    /** Everything. */
    public static final Within COUNTRY = new Within(null, null, null, null);

    /** @param area a province or a part of one */
    static Within of(Area area) {
        return new Within(area.province(), area.district(), area.commune(), area.team());
    }

    /** @return in the order of the components, nulls as they are */
    public List<Object> values() {
        return Arrays.asList(province, district, commune, team);
    }
}
