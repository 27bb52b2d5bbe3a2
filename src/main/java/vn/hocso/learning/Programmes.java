package vn.hocso.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Catalogue;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Programme;
import vn.hocso.course.Subject;
import vn.hocso.learning.ProgrammeView.LessonView;
import vn.hocso.learning.ProgrammeView.NextStep;
import vn.hocso.learning.ProgrammeView.NextStep.Kind;
import vn.hocso.learning.ProgrammeView.SubjectView;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Puts the published programme and a member's progress together. */
@ApplicationScoped
class Programmes {

    private final Catalogue catalogue;
    private final Progress progress;
    private final Rules rules;
    private final Trained trained;
    private final Renewals renewals;
    private final Refreshers refreshers;
    private final Roster roster;
    private final ServiceClock clock;

    Programmes(Catalogue catalogue, Progress progress, Rules rules, Trained trained, Renewals renewals, Refreshers refreshers,
            Roster roster, ServiceClock clock) {
        this.renewals = renewals;
        this.refreshers = refreshers;
        this.catalogue = catalogue;
        this.progress = progress;
        this.rules = rules;
        this.trained = trained;
        this.roster = roster;
        this.clock = clock;
    }

    ProgrammeView of(Member member) {
        Programme programme = catalogue.programme();
        Set<String> core = rules.rule(Rules.CORE).lessons();
        Set<String> passed = progress.passed(member.id());
        List<SubjectView> subjects = programme.subjects().stream().map(subject -> view(subject, core, passed)).toList();
        int passedCore = (int) core.stream().filter(passed::contains).count();
        Team team = roster.teamOf(member.id(), Campaign.dateOf(clock.instant())).orElse(null);
        return new ProgrammeView(member.fullName(), team, passedCore, core.size(), passedCore == core.size(),
                completedOn(member), validity(member, programme, team).orElse(null),
                next(member, programme, core, passed).orElse(null), subjects);
    }

    private LocalDate completedOn(Member member) {
        return trained.of(Set.of(member.id())).getOrDefault(member.id(), List.of()).stream()
                .filter(since -> since.rule().equals(Rules.CORE)).map(since -> Campaign.dateOf(since.eventAt())).findFirst()
                .orElse(null);
    }

    private Optional<ProgrammeView.Validity> validity(Member member, Programme programme, Team team) {
        return refreshers.rule(team == null ? null : team.provinceCode(), clock.instant()).map(rules::rule)
                .flatMap(rule -> renewals.of(member.id(), rule)).map(standing -> validity(standing, programme));
    }

    private ProgrammeView.Validity validity(Renewals.Standing standing, Programme programme) {
        Set<String> lessons = standing.rule().lessons();
        Set<String> again = standing.again();
        String next = programme.subjects().stream().flatMap(subject -> subject.lessons().stream()).map(LessonSummary::code)
                .filter(code -> lessons.contains(code) && !again.contains(code)).findFirst().orElse(null);
        return new ProgrammeView.Validity(standing.until().minusDays(1),
                !Campaign.dateOf(clock.instant()).isBefore(standing.until()), again.size(), lessons.size(), next);
    }

    /** @return the lesson after this one that is still to do, the core programme first */
    Optional<LessonSummary> nextLesson(Set<String> passed) {
        return nextLesson(catalogue.programme(), rules.rule(Rules.CORE).lessons(), passed);
    }

    private Optional<NextStep> next(Member member, Programme programme, Set<String> core, Set<String> passed) {
        Optional<NextStep> unfinished = progress.unfinished(member.id())
                .map(open -> new NextStep("/l/" + open.lessonCode() + "/attempts/" + open.attempt(), Kind.QUIZ,
                        title(programme, open)));
        return unfinished.or(() -> nextLesson(programme, core, passed).map(lesson -> new NextStep("/l/" + lesson.code(),
                passed.isEmpty() ? Kind.FIRST : Kind.LESSON, lesson.title())));
    }

    private static Optional<LessonSummary> nextLesson(Programme programme, Set<String> core, Set<String> passed) {
        List<LessonSummary> open = programme.subjects().stream().flatMap(subject -> subject.lessons().stream())
                .filter(lesson -> !passed.contains(lesson.code())).toList();
        return open.stream().filter(lesson -> core.contains(lesson.code())).findFirst().or(() -> open.stream().findFirst());
    }

    /** A lesson withdrawn since has left the programme and keeps its name. */
    private String title(Programme programme, Progress.Unfinished open) {
        return programme.subjects().stream().flatMap(subject -> subject.lessons().stream())
                .filter(lesson -> lesson.code().equals(open.lessonCode())).map(LessonSummary::title).findFirst()
                .orElseGet(() -> catalogue.lesson(open.lessonCode(), open.revision()).title());
    }

    private static SubjectView view(Subject subject, Set<String> core, Set<String> passed) {
        List<LessonView> lessons = subject.lessons().stream()
                .map(l -> new LessonView(l.code(), l.title(), l.minutes(), passed.contains(l.code()))).toList();
        return new SubjectView(subject.code(), subject.title(), lessons.stream().anyMatch(l -> core.contains(l.code())),
                lessons);
    }
}
