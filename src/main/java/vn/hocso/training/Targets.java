package vn.hocso.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;

/**
 * The targets of the letters, as rows. Remembered for a second: when many ask for rates, the database is asked once, and a
 * change made by another replica is seen after that second.
 */
@ApplicationScoped
public class Targets {

    private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String ALL = """
            select id, title, unit_of_count, scope, denominator, starts_on, ends_on, bound, rule, share, source from target""";
    private static final String FIND = ALL + " where id = ?";
    private static final String SOME = ALL + " where id = any(?)";
    /** Rows that refer to it may be added meanwhile. */
    private static final String HELD = " for no key update";
    private static final String IN_ORDER = ALL + " order by ends_on, scope, id";

    private record Remembered(Target target, long nanos) {}

    private record RememberedAll(List<Target> targets, long nanos) {}

    /** Of targets that there are, hence few. */
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private volatile RememberedAll all;
    private final Jdbc database;
    private final Terms terms;
    private final Besides besides;
    private final LongSupplier nanos;

    @Inject
    Targets(Jdbc database, Terms terms, Besides besides) {
        this(database, terms, besides, System::nanoTime);
    }

    Targets(Jdbc database, Terms terms, Besides besides, LongSupplier nanos) {
        this.terms = terms;
        this.besides = besides;
        this.database = database;
        this.nanos = nanos;
    }

    /**
     * @return a target with a rule of "trained"
     * @throws DomainException NOT_FOUND {@code target-unknown}; CONFLICT {@code target-without-rates} for one that is counted
     *         otherwise
     */
    Target target(String id) {
        Target target = any(id);
        requireRule(target);
        return target;
    }

    /** @throws DomainException CONFLICT {@code target-without-rates} for one that no rule of "trained" counts */
    static void requireRule(Target target) {
        if (!target.isCounted()) {
            throw DomainException.conflict("target-without-rates", "Mục tiêu “" + target.title()
                    + "” không tính theo quy tắc hoàn thành nào, nên không có mục này.");
        }
    }

    /**
     * @param id null or empty for the target that pages are about
     * @return a target that has rates, by a rule or counted otherwise, as it was told when that was known
     * @throws DomainException NOT_FOUND {@code target-unknown}; CONFLICT {@code target-without-rates} for one that nobody counts
     */
    Target rated(String id, Viewpoint viewpoint) {
        String asked = id == null || id.isBlank() ? Target.MEMBERS_ONLINE : id;
        Target target = viewpoint.knownOn() == null ? any(asked) : terms.of(asked, viewpoint.knownOn());
        if (!besides.isRated(target)) {
            throw BesideTallies.without(target);
        }
        return target;
    }

    /**
     * @param id null or empty for the target that pages are about
     * @return a target with a rule of "trained", as it was told when that was known
     * @throws DomainException NOT_FOUND {@code target-unknown}; CONFLICT {@code target-without-rates} for one that is counted otherwise
     */
    Target ruled(String id, Viewpoint viewpoint) {
        Target target = rated(id, viewpoint);
        requireRule(target);
        return target;
    }

    private Target any(String id) {
        long now = nanos.getAsLong();
        Remembered known = remembered.get(id);
        if (known == null || now - known.nanos >= REMEMBERED_NANOS) {
            known = new Remembered(read(id), now);
            remembered.put(id, known);
        }
        return known.target;
    }

    /**
     * @param id null or empty for the target that pages are about
     * @return likewise
     * @throws DomainException likewise
     */
    Target shown(String id) {
        return target(id == null || id.isBlank() ? Target.MEMBERS_ONLINE : id);
    }

    /** @return every target, the one that ends first before the others */
    List<Target> all() {
        long now = nanos.getAsLong();
        RememberedAll known = all;
        if (known == null || now - known.nanos >= REMEMBERED_NANOS) {
            known = new RememberedAll(now(), now);
            all = known;
        }
        return known.targets;
    }

    /** @return those that there were when that was known */
    List<Target> all(Viewpoint viewpoint) {
        return viewpoint.knownOn() == null ? all() : terms.all(viewpoint.knownOn());
    }

    /** @return the same as it is in the database at this moment, for those who change it */
    public List<Target> now() {
        return database.list(IN_ORDER, Terms::target);
    }

    /**
     * The same of one target.
     *
     * @throws DomainException NOT_FOUND {@code target-unknown}
     */
    public Target now(String id) {
        return read(id);
    }

    /**
     * The same of some, in one statement.
     *
     * @throws DomainException NOT_FOUND {@code target-unknown} when any of them is missing
     */
    public Map<String, Target> now(Set<String> ids) {
        Map<String, Target> found = database.list(SOME, Terms::target, (Object) ids.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(Target::id, Function.identity()));
        if (!found.keySet().equals(ids)) {
            throw unknown();
        }
        return found;
    }

    /**
     * Held until the end of the transaction: nobody else changes it meanwhile. Waits for whoever holds it.
     *
     * @throws DomainException NOT_FOUND {@code target-unknown}
     */
    Target held(String id) {
        return database.first(FIND + HELD, Terms::target, id).orElseThrow(Targets::unknown);
    }

    /**
     * Likewise, but who holds it is not waited for: freezing a value takes minutes.
     *
     * @throws DomainException NOT_FOUND {@code target-unknown}; CONFLICT {@code target-held}
     */
    public Target taken(String id) {
        return database.first(FIND + HELD + " skip locked", Terms::target, id).orElseThrow(() -> {
            now(id);
            return DomainException.conflict("target-held",
                    "Số liệu của mục tiêu này đang được chốt, hoặc người khác đang sửa nó. Bạn thử lại sau vài phút.");
        });
    }

    /** After a change: whoever asks this process from now on is told the new terms. */
    public void forget(String id) {
        remembered.remove(id);
        all = null;
        terms.forget();
    }

    static DomainException unknown() {
        return DomainException.notFound("target-unknown", "Không có mục tiêu này.");
    }

    private Target read(String id) {
        return database.first(FIND, Terms::target, id).orElseThrow(() -> {
            remembered.remove(id);
            return unknown();
        });
    }
}
