package vn.hocso.training;

import java.util.List;

import vn.hocso.training.exclusion.Choice;
import vn.hocso.training.exclusion.Chosen;
import vn.hocso.training.exclusion.Exclusions;

/**
 * The page on which the ministry decides.
 *
 * @param chosen what would be excluded
 * @param reason as it was typed, empty at first
 * @param problem why that is no reason, null at first
 */
record ExclusionForm(Choice choice, List<Chosen> chosen, String reason, String problem) {

    private static final int SHOWN = 50;

    /** @return the newest of them */
    public List<Chosen> shown() {
        return chosen.subList(0, Math.min(SHOWN, chosen.size()));
    }

    public long more() {
        return chosen.size() - shown().size();
    }

    /** @return people: one who completed by two rules is one */
    public long people() {
        return chosen.stream().map(Chosen::member).distinct().count();
    }

    /** @return of the completions, those that an exclusion names already */
    public long excludedBefore() {
        return chosen.stream().filter(Chosen::excluded).count();
    }

    public int longest() {
        return Exclusions.LONGEST;
    }

    public int shortest() {
        return Exclusions.SHORTEST;
    }

    public String within() {
        return choice.within();
    }

    public String flag() {
        return choice.flag() == null ? "" : choice.flag().name();
    }

    public String completion() {
        return choice.statement() == null ? "" : choice.statement().toString();
    }

    /** @return what would be excluded, as the heading says it */
    public String title() {
        return switch (choice.kind()) {
            case COMPLETION -> "một lượt hoàn thành";
            case TEAM -> "mọi lượt hoàn thành của " + choice.withinName();
            case FLAG -> "các lượt có dấu hiệu “" + choice.flag().label() + "”: " + choice.withinName();
        };
    }
}
