package vn.hocso.roster.territory;

/** The three levels of government of 2022. */
public enum UnitLevel {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Quận, huyện, thị xã, thành phố. */
    DISTRICT,
    /** Xã, phường, thị trấn. */
    COMMUNE
}
