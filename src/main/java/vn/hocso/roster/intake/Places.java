package vn.hocso.roster.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.text.Vietnamese;

/** The districts and communes of one province, found by code or by name. */
class Places {

    private static final Pattern ZEROS = Pattern.compile("\\b0+(?=\\d)");
    private static final Pattern CODE = Pattern.compile("\\d{1,5}");
    private static final int COMMUNE_DIGITS = 5;

    private final Unit province;
    private final Units units;
    /** Names to units; one that two units have is there as {@code null}. */
    private final Map<String, Unit> districts = new HashMap<>();
    private final Map<String, Unit> communes = new HashMap<>();

    Places(Units units, String provinceCode) {
        this.units = units;
        this.province = units.unit(provinceCode);
        for (Unit district : units.within(provinceCode)) {
            name(districts, "", district);
            for (Unit commune : units.within(district.code())) {
                name(communes, district.code() + ":", commune);
                name(communes, "", commune);
            }
        }
    }

    String provinceName() {
        return province.name();
    }

    /**
     * @return the commune, or a district without communes; null when the row tells no place
     * @throws MistakeException with the reason
     */
    Unit find(String code, String districtName, String communeName) {
        if (!code.isEmpty()) {
            return byCode(code);
        }
        Unit district = districtName.isEmpty() ? null : district(districtName);
        if (communeName.isEmpty()) {
            if (district != null && !units.within(district.code()).isEmpty()) {
                throw new MistakeException(Column.COMMUNE, "commune-missing", "chưa ghi xã, phường.");
            }
            return district;
        }
        String key = (district == null ? "" : district.code() + ":") + key(communeName);
        Unit commune = communes.get(key);
        if (commune == null && communes.containsKey(key)) {
            throw new MistakeException(Column.COMMUNE, "commune-ambiguous", "có nhiều nơi tên “" + communeName
                    + "”. Bạn ghi đủ “Xã …”, “Thị trấn …” và cột Quận, huyện, hoặc ghi Mã xã.");
        } else if (commune == null) {
            throw new MistakeException(Column.COMMUNE, "commune-unknown", "không có “" + communeName + "” ở "
                    + (district == null ? province.name() : district.fullName()) + ". Bạn xem lại tên, hoặc ghi Mã xã.");
        }
        return commune;
    }

    private Unit district(String name) {
        Unit district = districts.get(key(name));
        if (district == null) {
            throw new MistakeException(Column.DISTRICT, "district-unknown",
                    "không có “" + name + "” ở " + province.name() + ".");
        }
        return district;
    }

    private Unit byCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new MistakeException(Column.COMMUNE_CODE, "commune-code-unknown", "mã xã có 5 chữ số, ví dụ 19753.");
        }
        Unit unit = units.find(code).filter(found -> found.level() != UnitLevel.PROVINCE)
                .or(() -> units.find("0".repeat(COMMUNE_DIGITS - code.length()) + code)).orElse(null);
        if (unit == null) {
            throw new MistakeException(Column.COMMUNE_CODE, "commune-code-unknown", "không có xã nào mang mã " + code
                    + " trong bộ mã " + Units.CODE_SET + ". Mã của danh mục năm khác không dùng được ở đây.");
        }
        Unit top = units.path(unit.code()).get(0);
        if (!top.code().equals(province.code())) {
            throw new MistakeException(Column.COMMUNE_CODE, "commune-elsewhere", "mã " + code + " là " + unit.fullName()
                    + " của " + top.name() + ", không phải của " + province.name() + ".");
        }
        if (unit.level() == UnitLevel.DISTRICT && !units.within(unit.code()).isEmpty()) {
            throw new MistakeException(Column.COMMUNE_CODE, "commune-code-unknown",
                    "mã " + code + " là " + unit.fullName() + ". Bạn ghi mã của xã, phường.");
        }
        return unit;
    }

    private static void name(Map<String, Unit> names, String prefix, Unit unit) {
        put(names, prefix + key(unit.fullName()), unit);
        if (!key(unit.name()).equals(key(unit.fullName()))) {
            put(names, prefix + key(unit.name()), unit);
        }
    }

    private static void put(Map<String, Unit> names, String key, Unit unit) {
        if (names.containsKey(key)) {
            names.put(key, null);
        } else {
            names.put(key, unit);
        }
    }

    private static String key(String name) {
        return ZEROS.matcher(Vietnamese.fold(name)).replaceAll("");
    }
}
