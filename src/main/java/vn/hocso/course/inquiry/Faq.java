package vn.hocso.course.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.course.inquiry.FaqEntry.State;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Questions and answers under lessons: proposed by a trainer, published by another person. What was proposed is never rewritten. */
@ApplicationScoped
@Transactional
public class Faq {

    /** Who reads a lesson is not to scroll for ever. */
    public static final int MOST_OF_LESSON = 20;

    private static final int MOST_LISTED = 200;
    static final String SELECT = "select f.id, f.lesson_code, f.inquiry_id, f.question, f.answer, f.state, f.written_by,"
            + " f.written_at, f.decided_by, f.decided_at from lesson_faq f ";
    private static final String LIST = SELECT + "where f.state = ? order by f.id desc limit " + MOST_LISTED;
    private static final String FIND = SELECT + "where f.id = ?";
    private static final String OF_INQUIRY = SELECT + "where f.inquiry_id = ? and f.state <> 'WITHDRAWN'";
    private static final String PROPOSE = "insert into lesson_faq (lesson_code, inquiry_id, question, answer, state, written_by,"
            + " written_at) values (?, ?, ?, ?, 'PROPOSED', ?, ?) on conflict do nothing returning id";
    private static final String ONE_AT_A_TIME = "select code from course_lesson where code = ? for update";
    private static final String SHOWN = "select count(*) from lesson_faq where lesson_code = ? and state = 'PUBLISHED'";
    private static final String DECIDE = "update lesson_faq set state = ?, decided_by = ?, decided_at = ?"
            + " where id = ? and state = any(?::text[])";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<FaqChanged> changed;

    Faq(Jdbc database, ServiceClock clock, Event<FaqChanged> changed) {
        this.database = database;
        this.clock = clock;
        this.changed = changed;
    }

    /** @return the newest first */
    public List<FaqEntry> in(State state) {
        return database.list(LIST, Faq::entry, state.name());
    }

    /** @throws DomainException NOT_FOUND {@code faq-unknown} */
    public FaqEntry get(long id) {
        return database.first(FIND, Faq::entry, id)
                .orElseThrow(() -> DomainException.notFound("faq-unknown", "Không có mục hỏi đáp này."));
    }

    /** @return what was proposed or published from that question */
    public Optional<FaqEntry> of(UUID inquiry) {
        return database.first(OF_INQUIRY, Faq::entry, inquiry);
    }

    /** @return the id of what is proposed, or of what was before from the same question */
    public long propose(Inquiry from, String question, String answer, String trainer) {
        return database.first(PROPOSE, row -> row.getLong(1), from.lessonCode(), from.id(), question, answer, trainer,
                clock.instant()).orElseGet(() -> of(from.id()).orElseThrow().id());
    }

    /**
     * Shows it under its lesson.
     *
     * @return whether this changed anything
     * @throws DomainException FORBIDDEN {@code own-work}, CONFLICT {@code faq-full}, {@code faq-withdrawn}
     */
    public boolean publish(long id, String subject) {
        FaqEntry entry = get(id);
        database.first(ONE_AT_A_TIME, row -> true, entry.lessonCode());
        if (entry.writtenBy().equals(subject)) {
            throw DomainException.forbidden("own-work", "Người đã soạn mục này không tự đăng được. Hãy nhờ một người khác.");
        }
        if (database.first(SHOWN, row -> row.getLong(1), entry.lessonCode()).orElseThrow() >= MOST_OF_LESSON) {
            throw DomainException.conflict("faq-full", "Bài này đã có " + MOST_OF_LESSON
                    + " mục hỏi đáp. Bạn gỡ bớt mục cũ rồi đăng.");
        }
        boolean shown = decide(id, State.PUBLISHED, subject, State.PROPOSED);
        if (!shown && get(id).state() == State.WITHDRAWN) {
            throw DomainException.conflict("faq-withdrawn", "Mục này đã được gỡ, nên không đăng được nữa.");
        }
        return shown;
    }

    /** Takes it from members, or back before they see it. @return whether this changed anything */
    public boolean withdraw(long id, String subject) {
        return decide(get(id).id(), State.WITHDRAWN, subject, State.PROPOSED, State.PUBLISHED);
    }

    private boolean decide(long id, State to, String subject, State... from) {
        String[] states = Arrays.stream(from).map(State::name).toArray(String[]::new);
        changed.fire(new FaqChanged());
        return database.update(DECIDE, to.name(), subject, clock.instant(), id, states) == 1;
    }

    static FaqEntry entry(ResultSet row) throws SQLException {
        return new FaqEntry(row.getLong(1), row.getString(2), row.getObject(3, UUID.class), row.getString(4), row.getString(5),
                State.valueOf(row.getString(6)), row.getString(7), Jdbc.instant(row, 8), row.getString(9),
                Jdbc.instant(row, 10));
    }
}
