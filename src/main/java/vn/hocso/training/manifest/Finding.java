package vn.hocso.training.manifest;

/**
 * What a verification found, in Vietnamese.
 *
 * @param holds whether it is as it should be
 * @param sentence what was looked at; where it does not hold, at which place
 */
public record Finding(boolean holds, String sentence) {

    static Finding good(String sentence) {
        return new Finding(true, sentence);
    }

    static Finding bad(String sentence) {
        return new Finding(false, sentence);
    }
}
