package vn.hocso.course.inquiry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import vn.hocso.shared.Jdbc;

/**
 * What stands under the lessons now. It is little and every lesson's page shows it, so it is remembered for two seconds; a change made by this replica is
 * seen at once.
 */
@ApplicationScoped
public class ShownFaq {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String SHOWN = Faq.SELECT + "where f.state = 'PUBLISHED' order by f.id";

    private record Remembered(Map<String, List<FaqEntry>> byLesson, long nanos) {}

    private final Jdbc database;
    private volatile Remembered remembered;

    ShownFaq(Jdbc database) {
        this.database = database;
    }

    /** @return in the order in which they were written */
    public List<FaqEntry> of(String lesson) {
        Remembered known = remembered;
        long now = System.nanoTime();
        if (known == null || now - known.nanos >= REMEMBERED_NANOS) {
            known = new Remembered(database.list(SHOWN, Faq::entry).stream()
                    .collect(Collectors.groupingBy(FaqEntry::lessonCode)), now);
            remembered = known;
        }
        return known.byLesson.getOrDefault(lesson, List.of());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) FaqChanged event) {
        remembered = null;
    }
}
