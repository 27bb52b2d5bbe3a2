package vn.hocso.roster.territory;

import java.util.Arrays;

import vn.hocso.shared.text.Vietnamese;

/** What a unit is called by law. */
public enum UnitKind {

    TINH("Tỉnh"), TP_TW("Thành phố trực thuộc trung ương"), QUAN("Quận"), HUYEN("Huyện"), THI_XA("Thị xã"), TP("Thành phố"), XA(
            "Xã"), PHUONG("Phường"), THI_TRAN("Thị trấn");

    private final String vietnamese;

    UnitKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** @throws IllegalArgumentException for a word that is not on the list */
    static UnitKind of(String vietnamese) {
        return Arrays.stream(values()).filter(kind -> kind.vietnamese.equalsIgnoreCase(Vietnamese.clean(vietnamese)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of unit: " + vietnamese));
    }

    /**
     * The name without the kind: {@code Ba Đình} of {@code Quận Ba Đình}. A unit with a number for a name keeps the kind,
     * because {@code Phường 1} says something and {@code 1} does not.
     */
    String shorten(String fullName) {
        if (!fullName.startsWith(vietnamese + " ")) {
            return fullName;
        }
        String name = fullName.substring(vietnamese.length() + 1);
        return Character.isDigit(name.charAt(0)) ? fullName : name;
    }
}
