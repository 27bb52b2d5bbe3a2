package vn.hocso.training.evidence;

import io.quarkus.qute.TemplateExtension;
import vn.hocso.shared.text.Numbers;

/** Small groups are not counted out: whoever knows the others would know the one who is left. */
@TemplateExtension
public final class Few {

    /** Fewer people than this are shown as "fewer than" it to whoever answers for more than a commune. */
    public static final int LEAST_SHOWN = 5;

    private Few() {}

    /** @return {@code 12}, {@code < 5}, {@code 0} */
    public static String few(long people) {
        return people > 0 && people < LEAST_SHOWN ? "< " + LEAST_SHOWN : Numbers.whole(people);
    }
}
