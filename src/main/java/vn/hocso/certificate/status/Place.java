package vn.hocso.certificate.status;

/**
 * The bit of one paper. It is drawn, so that it says nothing of the person or the day, and never another paper's.
 *
 * @param list number of the list, from 1
 * @param index 0 is the highest bit of the first byte
 */
public record Place(int list, int index) {

    /** How many places a list has: 131.072, the least that the standard allows, times eight. All members of 2022 fill a quarter. */
    static final int ENTRIES = 1 << 20;
}
