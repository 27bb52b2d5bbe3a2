package vn.hocso.course.inquiry;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.shared.time.ServiceClock;

/** The same questions for those who answer, who are never told whose they are. */
@ApplicationScoped
@Transactional
public class InquiryDesk {

    /** More than one works off; a search finds the others. */
    public static final int MOST_SHOWN = 100;

    private static final String LIST = InquiryRow.SELECT + Sql.load(InquiryDesk.class, "inquiries.sql");
    private static final String FIND = InquiryRow.SELECT + "where i.id = ?";
    private static final String WAITING = "select count(*) from inquiry where answers = 0";
    private static final String TAKE = "update inquiry set taken_by = ? where id = ? and taken_by is distinct from ?";
    private static final String ANSWER = "update inquiry set answers = answers + 1, answer = ?, answered_at = ?, taken_by = ?,"
            + " corrected_revision = ?, search_key = ? where id = ? and answers = ? and (taken_by is null or taken_by = ?)";

    private final Jdbc database;
    private final ServiceClock clock;

    InquiryDesk(Jdbc database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return {@link #MOST_SHOWN} at most: those that wait longest, or those answered last */
    public List<Inquiry> find(InquirySearch search) {
        return database.list(LIST, InquiryRow::of, search.answered(), search.subject(), search.subject(), search.patterns(),
                MOST_SHOWN);
    }

    /** @throws DomainException NOT_FOUND {@code inquiry-unknown}, also when who asked was erased since */
    public Inquiry get(UUID id) {
        return database.first(FIND, InquiryRow::of, id).orElseThrow(Inquiries::unknown);
    }

    public long waiting() {
        return database.first(WAITING, row -> row.getLong(1)).orElseThrow();
    }

    /** Takes a question upon oneself, also one that a colleague holds. @return whether this changed anything */
    public boolean take(UUID id, String trainer) {
        return database.update(TAKE, trainer, get(id).id(), trainer) == 1;
    }

    /**
     * Answers, or says an answer better; the person sees it as new.
     *
     * @param seen how many answers the trainer saw
     * @param correctedIn published revision, newer than the one asked about, in which the lesson was mended; null for none
     * @throws DomainException CONFLICT {@code inquiry-changed} when a colleague answered or took it in between
     */
    public void answer(Inquiry inquiry, int seen, String answer, Integer correctedIn, String trainer) {
        String key = Vietnamese.fold(String.join(" ", inquiry.lessonCode(), inquiry.body(), answer));
        if (database.update(ANSWER, answer, clock.instant(), trainer, correctedIn, key, inquiry.id(), seen, trainer) == 0) {
            throw DomainException.conflict("inquiry-changed",
                    "Người khác vừa nhận hoặc vừa trả lời câu hỏi này. Bạn xem lại trước khi gửi; chữ bạn vừa viết vẫn còn ở đây.");
        }
    }
}
