package vn.hocso.roster;

import io.quarkus.qute.TemplateData;

/**
 * A community digital technology team and where it works.
 *
 * @param code its six characters, for ever; what is printed may be another code by now, see {@link PrintedCodes}
 * @param provinceCode of code set DMHC-2022, as the other codes
 * @param districtCode null for a team of a whole province
 * @param districtName with its kind: {@code Thị xã Hương Thủy}
 * @param communeCode null where a district has no communes
 * @param communeName with its kind: {@code Xã Thủy Phù}
 */
@TemplateData
public record Team(long id, String code, String name, TeamLevel level, String provinceCode, String provinceName,
        String districtCode, String districtName, String communeCode, String communeName) {

    /** @return commune, district and province, as far as there are any */
    public String place() {
        var place = new StringBuilder();
        for (String name : new String[]{communeName, districtName, provinceName}) {
            if (name != null) {
                place.append(place.isEmpty() ? "" : ", ").append(name);
            }
        }
        return place.toString();
    }
}
