package vn.hocso.training.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import vn.hocso.shared.text.Numbers;

/**
 * A number of people that everybody may read.
 *
 * @param value null when it is not shown
 * @param hidden why, null when it is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(Long value, Shade hidden) {

    static Count of(long people, Shade shade) {
        return shade == Shade.NONE ? new Count(people, null) : new Count(null, shade);
    }

    @JsonIgnore
    public boolean isShown() {
        return hidden == null;
    }

    /** @return whether it is not shown for the sake of another number */
    @JsonIgnore
    public boolean isProtecting() {
        return hidden == Shade.PROTECTS_ANOTHER;
    }

    /** @return {@code 1.204}, {@code < 5}, {@code còn < 5}, {@code ẩn} */
    @JsonIgnore
    public String getText() {
        if (hidden == null) {
            return Numbers.whole(value);
        }
        return switch (hidden) {
            case FEWER_THAN_5 -> "< 5";
            case ALL_BUT_FEWER_THAN_5 -> "còn < 5 người chưa xong";
            default -> "ẩn";
        };
    }
}
