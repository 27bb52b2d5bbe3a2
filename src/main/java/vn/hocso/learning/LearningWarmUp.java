package vn.hocso.learning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.course.LessonSummary;
import vn.hocso.course.Question;
import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.course.inquiry.ShownFaq;
import vn.hocso.learning.StatementWriter.Frame;
import vn.hocso.learning.StatementWriter.Written;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.Ids;
import vn.hocso.shared.WarmUp;
import vn.hocso.shared.signing.Signer;
import vn.hocso.shared.time.ServiceClock;

/** Takes a member who does not exist through every lesson and quiz, and stores nothing of it. */
@ApplicationScoped
class LearningWarmUp {

    private static final UUID NOBODY = Ids.of("warm-up");

    private final Catalogue catalogue;
    private final Programmes programmes;
    private final Progress progress;
    private final Roster roster;
    private final StatementWriter writer;
    private final Rules rules;
    private final Signer signer;
    private final ServiceClock clock;
    private final NoticeBoard board;
    private final Inquiries inquiries;
    private final ShownFaq faq;

    LearningWarmUp(Catalogue catalogue, Programmes programmes, Progress progress, Roster roster, StatementWriter writer,
            Rules rules, Signer signer, ServiceClock clock, NoticeBoard board, Inquiries inquiries,
            ShownFaq faq) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.progress = progress;
        this.roster = roster;
        this.writer = writer;
        this.rules = rules;
        this.signer = signer;
        this.clock = clock;
        this.board = board;
        this.inquiries = inquiries;
        this.faq = faq;
    }

    @Transactional
    void warmUp(@Observes WarmUp event) {
        roster.memberOf("warm-up");
        LearningResource.Templates.programme(programmes.of(new Member(NOBODY, "Học viên")), board.of(NOBODY, null),
                inquiries.unread(NOBODY), 0, null, null).render();
        catalogue.programme().subjects().stream().flatMap(subject -> subject.lessons().stream())
                .forEach(lesson -> walk(catalogue.lesson(lesson.code()), lesson));
    }

    private void walk(Lesson lesson, LessonSummary next) {
        UUID attempt = UUID.randomUUID();
        boolean passed = progress.ofLesson("warm-up", lesson.code()).isPresent();
        LessonResource.Templates.lesson(lesson, passed, null, attempt, faq.of(lesson.code())).render();
        Quiz quiz = Quiz.draw(lesson, attempt);
        Map<String, String> answers = quiz.questions().stream()
                .collect(Collectors.toMap(Question::id, question -> question.right().id()));
        var view = new AttemptView(quiz, answers, clock.instant());
        for (Question question : quiz.questions()) {
            AttemptResource.Templates.question(view, question, Hint.NONE).render();
            AttemptResource.Templates.feedback(view, question).render();
        }
        AttemptResource.Templates.result(view, false, next, attempt).render();
        write(quiz, attempt, clock.instant());
    }

    private void write(Quiz quiz, UUID attempt, Instant at) {
        var frame = new Frame(NOBODY, attempt, quiz.lesson(), null, true);
        Question question = quiz.questions().get(0);
        Written completed = writer.programmeCompleted(frame, rules.rule(Rules.CORE), at);
        signer.sign(completed.body());
        writer.initialized(frame, at);
        writer.answered(frame, question, question.right().id(), at);
        writer.graded(frame, Quiz.TO_PASS, at);
        writer.lessonCompleted(frame, at);
    }
}
