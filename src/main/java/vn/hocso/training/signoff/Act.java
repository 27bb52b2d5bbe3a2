package vn.hocso.training.signoff;

import java.time.Instant;

import vn.hocso.identity.Roles;

/**
 * That somebody did something.
 *
 * @param subject of the person, never a name
 * @param role in which
 */
record Act(String subject, String role, Instant at) {

    public String roleLabel() {
        return switch (role) {
            case Roles.ROSTER_OFFICER -> "cán bộ phụ trách danh sách Tổ";
            case Roles.MONITOR -> "người theo dõi số liệu";
            default -> "quản trị viên";
        };
    }
}
