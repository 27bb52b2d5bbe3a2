package vn.hocso.roster.transfer;

import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.TeamRole;

/**
 * The page of a member who asks to come into another team.
 *
 * @param own what is held of the member
 * @param newest what they asked for last, null for nothing
 * @param who confirms it, null when nothing waits
 * @param days since it was asked for
 * @param closed why nobody can come into that team any more, null when somebody can
 * @param code what was typed as the code of a team
 * @param problem what is wrong with it, null for nothing
 */
record TransferView(OwnRecord own, Transfer newest, String who, long days, String closed, String code, String problem) {

    public boolean isWaiting() {
        return newest != null && newest.isOpen();
    }

    /** @return whether the team asked for is the person's own by now, because teams merged */
    public boolean isThere() {
        return own.team() != null && own.team().id() == newest.team().id();
    }

    /** @return whether the person would lose something by going */
    public boolean isHead() {
        return own.role() == TeamRole.LEADER || own.role() == TeamRole.DEPUTY;
    }
}
