package vn.hocso.campaign.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.hocso.campaign.session.TrainingSession;
import vn.hocso.roster.intake.sheet.Template;
import vn.hocso.shared.text.Numbers;

/** The list of who came, as Excel in Vietnam opens it. */
final class AttendanceFile {

    private static final List<String> HEADERS = List.of("Buổi", "Tổ", "Mã Tổ", "Họ và tên", "Cách điểm danh", "Điểm cầu", "Lúc",
            "Được tính", "Ghi chú");

    private AttendanceFile() {}

    static byte[] csv(TrainingSession session, List<Attendance> all) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADERS);
        all.forEach(one -> rows.add(List.of(plain(session.when()), plain(one.teamName()), one.teamCode(),
                one.person() == null ? "không nêu tên" : plain(one.person()), one.way().label(),
                one.point() == null ? "" : plain(one.point()), Numbers.time(one.at()),
                one.isPending() ? "chờ xem" : one.isCounted() ? "có" : "không", note(one))));
        return Template.csv(rows);
    }

    private static String note(Attendance one) {
        String flags = one.flags().stream().map(Flag::label).collect(Collectors.joining("; "));
        return one.reason() == null ? flags : flags.isEmpty() ? one.reason().label() : flags + "; " + one.reason().label();
    }

    /** No program takes it for a formula. */
    private static String plain(String text) {
        return text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
