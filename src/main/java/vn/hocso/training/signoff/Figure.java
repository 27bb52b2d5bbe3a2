package vn.hocso.training.signoff;

import java.util.Arrays;

import vn.hocso.shared.DomainException;
import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;

/** A number of a report, which can be commented on and compared with the report before. */
enum Figure {
    TEAMS("Tổ đang hoạt động"), REACHED("Xã, phường có Tổ"), ON_TIME("Hoàn thành đúng hạn"), UNPROVEN(
            "Hoàn thành đúng hạn, chưa đủ căn cứ"), LATE("Hoàn thành muộn"), ROSTER(
                    "Người trong danh sách Tổ"), ROSTER_TRAINED("Trong danh sách, đã hoàn thành"), REGISTERED(
                            "Người đã đăng ký"), REGISTERED_TRAINED("Đã đăng ký, đã hoàn thành");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    /** @throws DomainException INVALID {@code figure-unknown} */
    static Figure of(String name) {
        return Arrays.stream(values()).filter(figure -> figure.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("figure-unknown", "Bạn chọn số liệu cần giải trình."));
    }

    public String label() {
        return label;
    }

    /** @return null where the province has no such number, which is not 0 */
    Long in(PackFigures figures) {
        Rate rate = figures.province();
        Formed formed = figures.formed();
        return switch (this) {
            case TEAMS -> formed == null ? null : (Long) formed.teams();
            case REACHED -> formed == null ? null : (Long) formed.reached();
            case ON_TIME -> rate.numerator().onTime();
            case UNPROVEN -> rate.numerator().unproven();
            case LATE -> rate.numerator().late();
            case ROSTER -> rate.denominator(Kind.ROSTER).map(Denominator::value).orElse(null);
            case ROSTER_TRAINED -> rate.denominator(Kind.ROSTER).map(Denominator::trained).orElse(null);
            case REGISTERED -> rate.denominator(Kind.REGISTERED).map(Denominator::value).orElse(null);
            case REGISTERED_TRAINED -> rate.denominator(Kind.REGISTERED).map(Denominator::trained).orElse(null);
        };
    }
}
