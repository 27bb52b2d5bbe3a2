package vn.hocso.roster.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.hocso.roster.Audience;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.text.Phones;

/**
 * A person as the preview shows them.
 *
 * @param place number of the row in the file, of the entry for somebody whom the file does not name
 * @param inFile as the file has the person, null for somebody whom it does not name
 * @param onRoster as the roster has the person, null for somebody new
 */
record PreviewRow(long place, Side inFile, Side onRoster) {

    /**
     * @param phone {@code +84} and nine digits, null for none
     * @param role null when the file does not tell
     */
    record Side(String name, String phone, String team, String teamCode, TeamRole role, Audience audience) {

        public String phoneText() {
            return phone == null ? "không có số" : Phones.display(phone);
        }

        public String roleText() {
            return role == null ? "" : switch (role) {
                case LEADER -> "Tổ trưởng";
                case DEPUTY -> "Tổ phó";
                case MEMBER -> "Tổ viên";
            };
        }

        private String audienceText() {
            return audience == null || audience == Audience.MEMBER ? "" : word(audience);
        }

        /** @return role and audience as far as they were told, empty for neither */
        public String partText() {
            return Stream.of(roleText(), audienceText()).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }
    }

    public Side person() {
        return inFile == null ? onRoster : inFile;
    }

    /** @return what is another than on the roster, in words; empty when nothing is compared */
    public String change() {
        if (inFile == null || onRoster == null) {
            return "";
        }
        var change = new StringBuilder();
        add(change, "Tổ", onRoster.team + " (" + onRoster.teamCode + ")", inFile.team + " (" + inFile.teamCode + ")");
        add(change, "tên", onRoster.name, inFile.name);
        add(change, "số", onRoster.phoneText(), inFile.phone == null ? onRoster.phoneText() : inFile.phoneText());
        add(change, "vai trò", onRoster.roleText(), inFile.role == null ? onRoster.roleText() : inFile.roleText());
        boolean told = inFile.audience != null && inFile.audience != onRoster.audience;
        add(change, "đối tượng", told ? word(onRoster.audience) : "", told ? word(inFile.audience) : "");
        return change.toString();
    }

    private static String word(Audience audience) {
        return switch (audience) {
            case MEMBER -> "Thành viên Tổ";
            case YOUTH_UNION -> "Cán bộ Đoàn";
            case TRAINER -> "Giảng viên";
        };
    }

    private static void add(StringBuilder change, String what, String before, String after) {
        if (!before.equals(after)) {
            change.append(change.isEmpty() ? "" : "; ").append(what).append(": ").append(before).append(" → ").append(after);
        }
    }
}
