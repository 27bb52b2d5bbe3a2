package vn.hocso.learning;

import java.time.LocalDate;
import java.util.List;

import io.quarkus.qute.TemplateData;
import vn.hocso.roster.Team;

/**
 * The programme as one member sees it.
 *
 * @param memberName as the member gave it
 * @param team null without one
 * @param passed lessons of the core programme that are passed
 * @param total lessons of the core programme
 * @param trained whether the core programme is completed
 * @param completedOn the day in Vietnam on which it was, null before
 * @param validity until when that counts, null where no target asks for it again
 * @param next the one next step, null when nothing is left
 */
@TemplateData
record ProgrammeView(String memberName, Team team, int passed, int total, boolean trained,
        LocalDate completedOn, Validity validity, NextStep next, List<SubjectView> subjects) {

    /**
     * Until when being trained counts, and how far somebody has come who renews it.
     *
     * @param lastDay on which it counts
     * @param over whether that day is past
     * @param again lessons passed again, of so many
     * @param next the first lesson that is to be passed again, null for none
     */
    record Validity(LocalDate lastDay, boolean over, int again, int total, String next) {}

    /** Where to go on: a lesson, or the open question of an unfinished quiz. */
    record NextStep(String href, Kind kind, String title) {

        /** What kind of step it is, for the words on its button. */
        enum Kind {
            FIRST, LESSON, QUIZ
        }
    }

    /** One subject with its lessons. */
    record SubjectView(String code, String title, boolean core, List<LessonView> lessons) {

        public long passed() {
            return lessons.stream().filter(LessonView::passed).count();
        }
    }

    /** One lesson in the list. */
    record LessonView(String code, String title, int minutes, boolean passed) {}

    /** @return whether the next step leads to this lesson or its quiz */
    public boolean isNext(String lesson) {
        return next != null && (next.href() + "/").startsWith("/l/" + lesson + "/");
    }

    /** @return how many lessons of the core programme are left */
    public int left() {
        return total - passed;
    }

    /** @return share of the core programme, 0 to 100 */
    public int percent() {
        return total == 0 ? 0 : passed * 100 / total;
    }
}
