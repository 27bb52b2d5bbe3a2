package vn.hocso.roster.registry;

import java.time.LocalDate;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Numbers;

/** On which days something of a team can have happened. */
final class Days {

    private Days() {}

    /**
     * @param what as the sentence begins: {@code Ngày chuyển}
     * @throws DomainException INVALID {@code date-not-yet}, {@code date-before-team}
     */
    static void check(String what, LocalDate day, LocalDate today, Standing team) {
        if (day.isAfter(today)) {
            throw DomainException.invalid("date-not-yet",
                    what + " " + Numbers.date(day) + " chưa đến. Hôm nay là " + Numbers.date(today) + ".");
        }
        if (day.isBefore(team.foundedOn())) {
            throw DomainException.invalid("date-before-team", what + " " + Numbers.date(day) + " trước ngày thành lập "
                    + team.team().name() + " (" + Numbers.date(team.foundedOn()) + ").");
        }
    }

    /** @param last of those that were told before; null for none */
    static void checkAfter(String what, LocalDate day, String before, LocalDate last) {
        if (last != null && day.isBefore(last)) {
            throw DomainException.invalid("date-before-last", what + " " + Numbers.date(day) + " trước " + before + " ("
                    + Numbers.date(last) + "). Bạn ghi theo thứ tự đã xảy ra.");
        }
    }
}
