package vn.hocso.web;

/**
 * An error as RFC 9457 has it.
 *
 * @param type relative reference that names the kind of problem, stable: {@code /errors/team-code-unknown}
 * @param title short name of the status
 * @param status HTTP status
 * @param detail a sentence in Vietnamese for the person
 * @param instance id to quote when asking for help, also in the log
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    /** @return the page's heading in Vietnamese */
    public String heading() {
        return switch (status) {
            case 404, 410 -> "Không tìm thấy";
            case 401, 403 -> "Chưa có quyền";
            case 500 -> "Hệ thống gặp lỗi";
            default -> "Chưa làm được";
        };
    }
}
