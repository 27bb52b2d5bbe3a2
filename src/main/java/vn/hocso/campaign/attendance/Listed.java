package vn.hocso.campaign.attendance;

import vn.hocso.roster.Audience;
import vn.hocso.roster.TeamRole;

/**
 * Somebody on the list of a team on the day of a session.
 *
 * @param entry id of the line
 * @param way how the person is written down already, null for not yet
 */
public record Listed(long entry, String fullName, TeamRole role, Audience audience, Way way, Boolean counted) {

    public boolean isThere() {
        return way != null;
    }

    public String roleLabel() {
        return audience == Audience.YOUTH_UNION
                ? "Cán bộ Đoàn"
                : switch (role) {
                    case LEADER -> "Tổ trưởng";
                    case DEPUTY -> "Tổ phó";
                    case MEMBER -> "Tổ viên";
                };
    }
}
