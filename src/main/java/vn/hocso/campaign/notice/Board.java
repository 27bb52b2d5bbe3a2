package vn.hocso.campaign.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import vn.hocso.campaign.notice.Receipts.Standing;
import vn.hocso.learning.NoticeBoard;
import vn.hocso.roster.Team;

/**
 * What holds for a member today. What is announced in the country is few and read by everybody: it is remembered for two seconds, so that a
 * page asks for nothing but what its own reader has read.
 */
@ApplicationScoped
class Board implements NoticeBoard {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Remembered(List<Notice> notices, LocalDate today, long nanos) {}

    private final Notices notices;
    private final Receipts receipts;
    private final Areas areas;
    private volatile Remembered remembered;

    Board(Notices notices, Receipts receipts, Areas areas) {
        this.notices = notices;
        this.receipts = receipts;
        this.areas = areas;
    }

    @Override
    public List<Posted> of(UUID member, Team team) {
        LocalDate today = areas.today();
        List<Notice> here = current(today).stream().filter(notice -> notice.isFor(team)).toList();
        if (here.isEmpty()) {
            return List.of();
        }
        Standing standing = receipts.of(member, here.stream().map(Notice::id).toList(), today);
        return here.stream().filter(notice -> !notice.leadersOnly() || standing.leads())
                .map(notice -> posted(notice, standing))
                .sorted(Comparator.comparing((Posted one) -> !one.unread())
                        .thenComparing(Posted::on, Comparator.reverseOrder()))
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesChanged event) {
        remembered = null;
    }

    private List<Notice> current(LocalDate today) {
        Remembered known = remembered;
        long now = System.nanoTime();
        if (known == null || !known.today.equals(today) || now - known.nanos >= REMEMBERED_NANOS) {
            known = new Remembered(
                    notices.current(today).stream().filter(notice -> notice.text().holdsOn(today)).toList(), today, now);
            remembered = known;
        }
        return known.notices;
    }

    private static Posted posted(Notice notice, Standing standing) {
        return new Posted(notice.id(), notice.text().title(), notice.issuer(), notice.text().startsOn(), notice.text().endsOn(),
                notice.isCorrected(),
                notice.text().paragraphs(), !standing.hasRead(notice));
    }
}
