package vn.hocso.campaign.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.Dates;
import vn.hocso.shared.text.Numbers;
import vn.hocso.web.Form;

/** Reads what an officer typed about a session. */
final class PlanForm {

    private static final int LONGEST = 200;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*[:hHgG.]\\s*(\\d{2})?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    private PlanForm() {}

    static Form empty() {
        return new Form("heldOn", "", "startsAt", "08:00", "endsAt", "11:30", "venue", "", "topic", "", "speakers", "",
                "audience",
                Attendees.MEMBERS.name());
    }

    static Form of(TrainingSession session) {
        return new Form("heldOn", Numbers.date(session.heldOn()), "startsAt", SHOWN.format(session.startsAt()), "endsAt",
                SHOWN.format(session.endsAt()), "venue", session.venue(), "topic", session.topic(), "speakers",
                session.speakers(), "audience", session.audience().name(), "version", String.valueOf(session.version()));
    }

    /** @return null when something is wrong, which the form then says */
    static Plan read(Form form) {
        LocalDate day = form.read("heldOn", () -> day(form.value("heldOn")));
        LocalTime from = form.read("startsAt", () -> hour(form.value("startsAt")));
        LocalTime to = form.read("endsAt", () -> hour(form.value("endsAt")));
        if (from != null && to != null && !from.isBefore(to)) {
            form.refuse("endsAt", "Giờ kết thúc phải sau giờ bắt đầu.");
        }
        text(form, "venue", "Bạn ghi địa điểm, ví dụ Hội trường UBND tỉnh.");
        text(form, "topic", "Bạn ghi nội dung, ví dụ Chuyển đổi số và kỹ năng số cơ bản.");
        text(form, "speakers", null);
        Attendees audience = form.read("audience", () -> audience(form.value("audience")));
        return form.isWrong()
                ? null
                : new Plan(day, from, to, form.value("venue"), form.value("topic"), form.value("speakers"), audience);
    }

    private static LocalDate day(String typed) {
        LocalDate day = Dates.ofPerson(typed);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw DomainException.invalid("date-far", "Ngày cần nằm trong các năm " + FIRST.getYear() + " đến " + LAST.getYear()
                    + ".");
        }
        return day;
    }

    private static LocalTime hour(String typed) {
        Matcher parts = HOUR.matcher(typed);
        int hour = parts.matches() ? Integer.parseInt(parts.group(1)) : -1;
        int minute = hour < 0 || parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (hour < 0 || hour > 23 || minute > 59) {
            throw DomainException.invalid("hour-invalid", "Giờ cần viết dạng giờ:phút, ví dụ 08:00.");
        }
        return LocalTime.of(hour, minute);
    }

    private static void text(Form form, String field, String missing) {
        if (missing != null && form.value(field).isEmpty()) {
            form.refuse(field, missing);
        } else if (form.value(field).length() > LONGEST) {
            form.refuse(field, "Bạn viết ngắn lại, nhiều nhất " + LONGEST + " ký tự.");
        }
    }

    private static Attendees audience(String name) {
        try {
            return Attendees.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("audience-missing", "Bạn chọn đối tượng dự.");
        }
    }
}
