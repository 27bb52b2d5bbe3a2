package vn.hocso.roster.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.roster.Team;

/**
 * Who wants to come into the teams that somebody decides for.
 *
 * @param asking who asked first comes first; one more than a page holds when there are more
 * @param done what an officer can let go back, the newest first; nothing for leaders
 */
record DeskView(boolean officer, List<Asking> asking, List<Done> done) {

    /**
     * @param from the team of today, null for none
     * @param days since they asked
     * @param closed why nobody can come into the team any more, null when somebody can
     * @param own whether it is the person who looks at it
     */
    record Asking(long id, String name, Team from, Team team, Instant askedAt, long days, String closed, boolean own) {}

    record Done(long id, String name, Team from, Team team, LocalDate movedOn) {}

    static final int PAGE = 50;

    public List<Asking> page() {
        return asking.subList(0, Math.min(PAGE, asking.size()));
    }

    public boolean isMore() {
        return asking.size() > PAGE;
    }

    public Refusal[] refusals() {
        return Refusal.values();
    }
}
