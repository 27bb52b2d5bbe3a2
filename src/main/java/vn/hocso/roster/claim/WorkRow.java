package vn.hocso.roster.claim;

import java.util.List;

import vn.hocso.roster.TeamRole;
import vn.hocso.shared.text.Phones;

/**
 * A person of a list in the work list.
 *
 * @param name as the list has it
 * @param phone {@code +84} and nine digits, null for none
 * @param open whether somebody should look
 * @param accountTeam name of the claiming account's team, null without one
 * @param candidates accounts that could be confirmed
 */
record WorkRow(long entry, String name, String phone, TeamRole role, String team, String teamCode, ClaimState state,
        boolean open,
        String accountTeam, String accountTeamCode, boolean claimed, List<Candidate> candidates) {

    WorkRow with(List<Candidate> found) {
        return new WorkRow(entry, name, phone, role, team, teamCode, state, open, accountTeam, accountTeamCode, claimed, found);
    }

    public String phoneText() {
        return phone == null ? "không có số" : Phones.masked(phone);
    }

    public String roleText() {
        return switch (role) {
            case LEADER -> "Tổ trưởng";
            case DEPUTY -> "Tổ phó";
            case MEMBER -> "Tổ viên";
        };
    }

    /** @return what there is to know beside the state, empty for nothing */
    public String explanation() {
        return switch (state) {
            case MOVED ->
                "Tài khoản " + (accountTeam == null ? "không ở Tổ nào." : "ở " + accountTeam + " (" + accountTeamCode + ").");
            case LEFT -> claimed ? "Danh sách không còn người này, tài khoản vẫn còn." : "";
            case FAILED -> "Tài khoản khớp đã gõ sai mã quá số lần.";
            case MULTI_MATCH -> claimed ? "Một tài khoản đứng sau nhiều người trong danh sách." : "";
            default -> "";
        };
    }

    /** @return whether a claim can be looked at and kept */
    public boolean isKeepable() {
        return claimed && open && state != ClaimState.MULTI_MATCH;
    }
}
