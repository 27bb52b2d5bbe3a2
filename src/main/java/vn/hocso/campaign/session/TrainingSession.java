package vn.hocso.campaign.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;

/**
 * A training session face to face.
 *
 * @param province code of DMHC-2022
 * @param provinceName without its kind
 * @param heldOn a date in Vietnam, as its hours are
 * @param speakers empty where nobody is named
 * @param version rises with each change
 * @param closedAt when an officer said that it took place and is over; null before
 * @param cancelledAt null unless it was called off
 */
public record TrainingSession(long id, String province, String provinceName, LocalDate heldOn, LocalTime startsAt,
        LocalTime endsAt, String venue, String topic, String speakers, Attendees audience, int version, Instant closedAt,
        Instant cancelledAt) {

    /** Doors open before it begins, and who could not scan at the beginning scans when all leave. */
    private static final Duration BEFORE = Duration.ofMinutes(60);
    private static final Duration AFTER = Duration.ofMinutes(30);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** @return {@code 08:00–11:30 ngày 20/09/2022} */
    public String when() {
        return hours() + " ngày " + Numbers.date(heldOn);
    }

    public String hours() {
        return HOUR.format(startsAt) + "–" + HOUR.format(endsAt);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** @return whether its day is here or over, and it was not called off */
    public boolean isDue(LocalDate today) {
        return !isCancelled() && !heldOn.isAfter(today);
    }

    /** @return whether that moment lies in its hours, with some time around them */
    public boolean isDuring(Instant moment) {
        return !moment.isBefore(heldOn.atTime(startsAt).atZone(Campaign.ZONE).toInstant().minus(BEFORE))
                && !moment.isAfter(heldOn.atTime(endsAt).atZone(Campaign.ZONE).toInstant().plus(AFTER));
    }

    /**
     * Codes are taken on the day of the session, until it is closed.
     *
     * @throws DomainException CONFLICT {@code session-cancelled}, {@code session-not-yet}, {@code session-over}
     */
    public void requireOpenForCodes(LocalDate today) {
        if (isCancelled()) {
            throw DomainException.conflict("session-cancelled", "Buổi tập huấn này đã hủy nên không điểm danh.");
        }
        if (heldOn.isAfter(today)) {
            throw DomainException.conflict("session-not-yet", "Buổi tập huấn này chưa đến: " + when()
                    + ". Bạn điểm danh trong ngày đó.");
        }
        if (isClosed() || heldOn.isBefore(today)) {
            throw DomainException.conflict("session-over", "Buổi tập huấn này đã kết thúc (" + when()
                    + "). Nếu bạn có dự, bạn nhờ người phụ trách ghi từ phiếu giấy.");
        }
    }

    /** @throws DomainException CONFLICT {@code session-cancelled}, {@code session-closed} */
    void requireChangeable() {
        if (isCancelled()) {
            throw DomainException.conflict("session-cancelled", "Buổi tập huấn này đã hủy, không sửa được nữa.");
        }
        if (isClosed()) {
            throw DomainException.conflict("session-closed", "Buổi tập huấn này đã kết thúc, không sửa được nữa.");
        }
    }
}
