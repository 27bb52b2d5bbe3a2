package vn.hocso.training.evidence;

import java.util.Arrays;
import java.util.Locale;

import vn.hocso.shared.DomainException;
import vn.hocso.training.quality.Flag;

/**
 * One number that is told of a part of the country, and hence the people whom it counts.
 *
 * @param flag of {@link Figure#FLAGGED}: only completions that have it; null for any flag
 */
public record Cell(Figure figure, Flag flag) {

    /** What is counted. */
    public enum Figure {
        COMPLETED("Đã hoàn thành"), ON_TIME("Hoàn thành đúng hạn"), UNPROVEN("Hoàn thành đúng hạn, chưa đủ căn cứ"), LATE(
                "Hoàn thành muộn"), ROSTER("Trong danh sách Tổ"), TRAINED_OF_ROSTER("Trong danh sách Tổ, đã hoàn thành"),
        /** On the list and not trained, as far as anybody knows. */
        ROSTER_OPEN("Trong danh sách Tổ, chưa hoàn thành"), REGISTERED("Đã đăng ký"), TRAINED_OF_REGISTERED(
                "Đã đăng ký, đã hoàn thành"), FLAGGED("Hoàn thành cần xem lại");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        /** @return as it stands in addresses: {@code trained-of-roster} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @return whether it counts completions where they happened, and not people where they are */
        boolean isOfCompletions() {
            return ordinal() <= LATE.ordinal() || this == FLAGGED;
        }

        /** @return whether people of lists are counted, also those without an account */
        public boolean isOfLists() {
            return this == ROSTER || this == ROSTER_OPEN;
        }

        /** @return whether only who is trained is counted, or only who is not; null for both */
        Boolean trained() {
            return this == ROSTER || this == REGISTERED ? null : Boolean.valueOf(this != ROSTER_OPEN);
        }

        /** @return by what people are in a team */
        String population() {
            return this == REGISTERED || this == TRAINED_OF_REGISTERED ? "REGISTERED" : "ROSTER";
        }
    }

    /**
     * @param name as in an address, or the name of a flag; null or empty for all who completed
     * @throws DomainException INVALID {@code figure-unknown}
     */
    public static Cell of(String name) {
        if (name == null || name.isBlank()) {
            return new Cell(Figure.COMPLETED, null);
        }
        return Arrays.stream(Figure.values()).filter(figure -> figure.toString().equals(name)).findFirst()
                .map(figure -> new Cell(figure, null))
                .or(() -> Arrays.stream(Flag.values()).filter(flag -> flag.name().equals(name)).findFirst()
                        .map(flag -> new Cell(Figure.FLAGGED, flag)))
                .orElseThrow(() -> DomainException.invalid("figure-unknown",
                        "Không có con số nào tên “" + name + "” để xem từng người."));
    }

    /** @return what is counted, in Vietnamese */
    public String label() {
        return flag == null ? figure.label : figure.label + ": " + flag.label();
    }

    /** @return as it stands in an address */
    @Override
    public String toString() {
        return flag == null ? figure.toString() : flag.name();
    }
}
