package vn.hocso.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.LessonSummary;
import vn.hocso.dev.demo.AttemptMaker;
import vn.hocso.learning.AnswerGiven;
import vn.hocso.learning.AttemptRecord;
import vn.hocso.learning.Recorder;
import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamLevel;
import vn.hocso.roster.TeamRole;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Teams and people for tests, made through the real services. */
@ApplicationScoped
public class People {

    private static final LocalDate FOUNDED = LocalDate.of(2022, 8, 1);
    private static final int SECONDS_A_PROGRAMME = 24 * 600 + 5 * 40;

    private final RosterIntake intake;
    private final Roster roster;
    private final Recorder recorder;
    private final AttemptMaker attempts;
    private final Catalogue catalogue;
    private final ServiceClock clock;

    People(RosterIntake intake, Roster roster, Recorder recorder, AttemptMaker attempts, Catalogue catalogue,
            ServiceClock clock) {
        this.intake = intake;
        this.roster = roster;
        this.recorder = recorder;
        this.attempts = attempts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A team founded on the first of August 2022, when the service learned of it. */
    public Team team(String provinceCode, String districtCode, String communeCode) {
        return clock.isReplaying()
                ? founded(provinceCode, districtCode, communeCode)
                : clock.at(Campaign.startOf(FOUNDED), () -> founded(provinceCode, districtCode, communeCode));
    }

    private Team founded(String provinceCode, String districtCode, String communeCode) {
        return intake.foundTeams(List.of(new NewTeam(nameOf(communeCode != null ? communeCode : districtCode),
                TeamLevel.COMMUNE, provinceCode, districtCode, communeCode, null, FOUNDED))).get(0);
    }

    /** As teams are really called: after their commune, or a district that has none. */
    private String nameOf(String unitCode) {
        String place = roster.unit(unitCode).orElseThrow().fullName();
        return "Tổ công nghệ số cộng đồng " + place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1);
    }

    /** A person with an account, in that team since the first of September 2022. */
    public UUID member(Team team) {
        return member(team, LocalDate.of(2022, 9, 1));
    }

    /** A person with an account, in that team since that day, when the service learned of it. */
    public UUID member(Team team, LocalDate since) {
        UUID id = UUID.randomUUID();
        Instant registered = Campaign.startOf(since);
        clock.at(registered, () -> {
            intake.register(
                    List.of(new NewMember(id, "test-" + id, "Người học " + id, null, team, TeamRole.MEMBER, registered)));
            return null;
        });
        return id;
    }

    /** Puts people on the list of a team since the first of September 2022, one of them claimed by the member. */
    public void list(Team team, int people, UUID claimedBy) {
        list(team, people, claimedBy, LocalDate.of(2022, 9, 1));
    }

    /** The same since that day, when the service learned of it. */
    public void list(Team team, int people, UUID claimedBy, LocalDate since) {
        list(team, people, claimedBy, since, Campaign.startOf(since));
    }

    /** The same, told at another instant. */
    void list(Team team, int people, UUID claimedBy, LocalDate since, Instant imported) {
        clock.at(imported, () -> {
            long list = intake.openImport("Danh sách thử", "test", imported, true);
            for (int i = 0; i < people; i++) {
                boolean claimed = i == 0 && claimedBy != null;
                intake.enter(list,
                        List.of(new NewEntry("Người trong danh sách " + i, null, team, TeamRole.MEMBER, Audience.MEMBER,
                                since, claimed ? claimedBy : null, claimed ? imported : null)));
            }
            return null;
        });
    }

    /** Lets the member pass the first lesson. */
    void start(UUID member, Instant at) {
        clock.at(at, () -> {
            recorder.record(member, attempts.passed(member, List.of("CDS-1"), at.minusSeconds(SECONDS_A_PROGRAMME)));
            return null;
        });
    }

    /** Lets the member pass the core programme, the last answer given at exactly that instant. */
    public void train(UUID member, Instant lastAnswer) {
        train(member, lastAnswer, lastAnswer);
    }

    /**
     * Lets the member pass all lessons but the last one.
     *
     * @return code of that one
     */
    public String almost(UUID member, Instant lastAnswer) {
        List<String> core = core();
        clock.at(lastAnswer, () -> {
            recorder.record(member,
                    attempts.passed(member, core.subList(0, core.size() - 1), lastAnswer.minusSeconds(SECONDS_A_PROGRAMME)));
            return null;
        });
        return core.get(core.size() - 1);
    }

    /** The same, with only so much time between two lessons. */
    public void train(UUID member, Instant lastAnswer, Duration aLesson) {
        for (int i = 0; i < core().size(); i++) {
            String lesson = core().get(i);
            Instant from = lastAnswer.minus(aLesson.multipliedBy(core().size() - i));
            clock.at(lastAnswer, () -> {
                recorder.record(member, attempts.passed(member, List.of(lesson), from));
                return null;
            });
        }
    }

    /** The same, told at a later instant. */
    public void train(UUID member, Instant lastAnswer, Instant told) {
        train(member, lastAnswer, told, true);
    }

    /** The same by a phone whose clock nobody can be sure of. */
    public void trainUnproven(UUID member, Instant lastAnswer, Instant told) {
        train(member, lastAnswer, told, false);
    }

    private void train(UUID member, Instant lastAnswer, Instant told, boolean proven) {
        Instant from = lastAnswer.minusSeconds(SECONDS_A_PROGRAMME);
        clock.at(told, () -> {
            recorder.record(member, attempts.passed(member, core(), from).stream()
                    .map(attempt -> new AttemptRecord(attempt.attempt(), attempt.lessonCode(), attempt.revision(),
                            attempt.startedAt(), attempt.answers(), proven))
                    .toList());
            return null;
        });
    }

    /** Lets the member pass these lessons once more, the last answer given at exactly that instant. */
    public void again(UUID member, List<String> lessons, Instant lastAnswer) {
        var attempts = new ArrayList<AttemptRecord>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = catalogue.lesson(lessons.get(i));
            UUID attempt = UUID.randomUUID();
            Instant at = lastAnswer.minusSeconds(600L * (lessons.size() - 1 - i));
            attempts.add(new AttemptRecord(attempt, lesson.code(), lesson.revision(), at.minusSeconds(60),
                    Recorder.questions(lesson, attempt).stream()
                            .map(question -> new AnswerGiven(question.id(), question.right().id(), at)).toList()));
        }
        clock.at(lastAnswer, () -> {
            recorder.record(member, attempts);
            return null;
        });
    }

    public List<String> core() {
        return catalogue.programme().subjects().stream().filter(subject -> !subject.optional())
                .flatMap(subject -> subject.lessons().stream()).map(LessonSummary::code).toList();
    }
}
