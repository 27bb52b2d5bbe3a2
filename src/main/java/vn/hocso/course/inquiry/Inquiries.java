package vn.hocso.course.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Questions about lessons, for those who ask. Everything is asked for with the member: nobody gets another's. */
@ApplicationScoped
@Transactional
public class Inquiries {

    /** How many questions of one person may wait for an answer. */
    public static final int MOST_OPEN = 5;
    /** How many one person asks on one day, as Vietnam counts days. */
    public static final int MOST_A_DAY = 20;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('inquiry ' || ?::text, 0)) is null";
    private static final String KNOWN = "select 1 from inquiry where id = ?";
    private static final String COUNT = "select count(*) filter (where answers = 0), count(*) filter (where asked_at >= ?)"
            + " from inquiry where member_id = ?";
    private static final String ASK = "insert into inquiry (id, member_id, lesson_code, revision, question_id, body, search_key,"
            + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_MEMBER = InquiryRow.SELECT
            + "where i.member_id = ? order by (i.answers > i.read_answers) desc, i.asked_at desc, i.id";
    private static final String UNREAD = "select count(*) from inquiry where member_id = ? and answers > read_answers";
    private static final String READ = "update inquiry set read_answers = greatest(read_answers, least(?, answers))"
            + " where id = ? and member_id = ?";
    private static final String LOOSEN = "update lesson_faq set inquiry_id = null"
            + " where inquiry_id in (select id from inquiry where member_id = ?)";
    private static final String FORGET = "delete from inquiry where member_id = ?";

    private record Count(long open, long today) {}

    private final Jdbc database;
    private final ServiceClock clock;

    Inquiries(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks. The same form sent again asks nothing more.
     *
     * @throws DomainException CONFLICT {@code inquiries-open} or {@code inquiries-today} when the person has asked enough
     */
    public void ask(NewInquiry asked) {
        database.list(ONE_AT_A_TIME, row -> true, asked.member());
        if (database.first(KNOWN, row -> true, asked.id()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        requireRoom(asked.member(), now);
        database.update(ASK, asked.id(), asked.member(), asked.lessonCode(), asked.revision(), asked.questionId(),
                asked.body(), Vietnamese.fold(asked.lessonCode() + " " + asked.body()), now);
    }

    /** @return an answer that was not read first, then the newest question */
    public List<Inquiry> of(UUID member) {
        return database.list(OF_MEMBER, InquiryRow::of, member);
    }

    /** @return how many answers the person did not say to have read */
    public long unread(UUID member) {
        return database.first(UNREAD, row -> row.getLong(1), member).orElseThrow();
    }

    /**
     * Said again it is said once.
     *
     * @param answers how many texts the answer had when it was read: one that came in between stays new
     * @throws DomainException NOT_FOUND {@code inquiry-unknown} also for another's
     */
    public void read(UUID member, UUID id, int answers) {
        if (database.update(READ, Math.max(0, answers), id, member) == 0) {
            throw unknown();
        }
    }

    /** Nothing is left of what the person asked; what was published from it names nobody and stays. */
    public void forget(UUID member) {
        database.update(LOOSEN, member);
        database.update(FORGET, member);
    }

    static DomainException unknown() {
        return DomainException.notFound("inquiry-unknown", "Không có câu hỏi này, hoặc câu hỏi đã được xóa.");
    }

    private void requireRoom(UUID member, Instant now) {
        Count count = database.first(COUNT, row -> new Count(row.getLong(1), row.getLong(2)),
                Campaign.startOf(Campaign.dateOf(now)), member).orElseThrow();
        if (count.open >= MOST_OPEN) {
            throw DomainException.conflict("inquiries-open", "Bạn đang có " + MOST_OPEN
                    + " câu hỏi chờ trả lời. Khi có câu trả lời, bạn gửi tiếp nhé.");
        }
        if (count.today >= MOST_A_DAY) {
            throw DomainException.conflict("inquiries-today", "Hôm nay bạn đã gửi " + MOST_A_DAY
                    + " câu hỏi. Ngày mai bạn gửi tiếp nhé.");
        }
    }
}
