package vn.hocso.training.exclusion;

import java.time.Instant;
import java.time.LocalDate;

import vn.hocso.training.exclusion.Choice.Kind;
import vn.hocso.training.quality.Flag;

/**
 * A decision not to count some completions.
 *
 * @param within code of the part of the country that it speaks of
 * @param flag null but for {@link Kind#FLAG}
 * @param excludedOn from when figures know of it
 * @param liftedOn from when they count again, null while it stands; likewise when and why
 * @param completions that it names, in the part and up to the day that was asked for
 */
public record Exclusion(long id, Kind kind, String within, String withinName, Flag flag, String reason, Instant decidedAt,
        LocalDate excludedOn, Instant liftedAt, LocalDate liftedOn, String liftReason, long completions) {

    public boolean isLifted() {
        return liftedOn != null;
    }

    /** @return what it names, in Vietnamese */
    public String what() {
        return switch (kind) {
            case COMPLETION -> "Một lượt hoàn thành ở " + withinName;
            case TEAM -> "Mọi lượt hoàn thành của " + withinName;
            case FLAG -> "Mọi lượt có dấu hiệu “" + flag.label() + "” ở " + withinName;
        };
    }
}
