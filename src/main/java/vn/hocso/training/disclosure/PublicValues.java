package vn.hocso.training.disclosure;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;

/**
 * The published days. The first who asks for a day waits while it is made; from then on it is one row, and nothing that anybody asks for
 * reads a table that grows with people.
 */
@ApplicationScoped
class PublicValues {

    /** Two months of days; each is read again from its row. */
    private static final int MOST_REMEMBERED = 64;
    private static final String FIND = "select body, marks from public_value where target = ? and day = ?";
    private static final String KEEP = """
            insert into public_value (target, day, made_at, marks, body) values (?, ?, ?, ?, ?)
            on conflict on constraint public_value_pkey
            do update set made_at = excluded.made_at, marks = excluded.marks, body = excluded.body""";

    private record Day(String target, LocalDate date) {}

    private record Kept(PublicValue value, BigDecimal marks) {}

    private final Map<Day, Kept> remembered = new ConcurrentHashMap<>();
    private final Disclosure disclosure;
    private final TargetFigures figures;
    private final Jdbc database;
    private final ObjectMapper json;
    private final ServiceClock clock;

    PublicValues(Disclosure disclosure, TargetFigures figures, Jdbc database, ObjectMapper json, ServiceClock clock) {
        this.disclosure = disclosure;
        this.figures = figures;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @return the newest day that is over */
    LocalDate newest() {
        return Campaign.dateOf(clock.instant()).minusDays(1);
    }

    /**
     * @throws DomainException NOT_FOUND for an unknown target and for one of a province, INVALID {@code figures-not-published} for a day that is not over or was before
     *         the target began
     */
    PublicValue of(String id, LocalDate date) {
        Target target = figures.target(id);
        if (target.province() != null) {
            throw DomainException.notFound("target-not-public", "Chỉ số liệu theo mục tiêu của cả nước được công bố.");
        }
        if (date.isAfter(newest()) || date.isBefore(target.startsOn())) {
            throw DomainException.invalid("figures-not-published", "Số liệu công khai có từ ngày "
                    + Numbers.date(target.startsOn()) + " đến hết ngày " + Numbers.date(newest())
                    + ": mỗi ngày được công bố khi ngày đó đã hết.");
        }
        var day = new Day(id, date);
        // Only a demonstration changes days that are over.
        BigDecimal marks = clock.isDemonstration() ? figures.marks() : null;
        Kept known = remembered.get(day);
        return known != null && holds(known, target, marks) ? known.value : remember(day, target, marks);
    }

    /** One after another: whoever asks for many days makes them one by one. */
    private synchronized PublicValue remember(Day day, Target target, BigDecimal marks) {
        Kept known = remembered.get(day);
        if (known == null || !holds(known, target, marks)) {
            known = stored(day).filter(kept -> holds(kept, target, marks)).orElseGet(() -> make(day, target));
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(day, known);
        }
        return known.value;
    }

    /** A target that was edited is told by its new terms, whatever was published by the old ones. */
    private static boolean holds(Kept kept, Target target, BigDecimal marks) {
        return kept.value.target().equals(PublicValue.Goal.of(target))
                && (marks == null || kept.marks.compareTo(marks) == 0);
    }

    private Optional<Kept> stored(Day day) {
        return database.first(FIND, row -> new Kept(read(row.getString(1)), row.getBigDecimal(2)), day.target, day.date);
    }

    private Kept make(Day day, Target target) {
        // Before the figures: what is read then may be newer than the marks, never older.
        BigDecimal marks = figures.marks();
        PublicValue value = disclosure.of(target, day.date);
        try {
            database.update(KEEP, day.target, day.date, value.madeAt(), marks, json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(value, marks);
    }

    private PublicValue read(String body) {
        try {
            return json.readValue(body, PublicValue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
