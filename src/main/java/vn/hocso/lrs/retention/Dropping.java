package vn.hocso.lrs.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.seal.SealedPast;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/**
 * Drops the detail of some statements of one hour in one transaction: the bytes, by what they were found, what they referred to, which
 * files they had. Their keys and their leaves stay.
 */
@ApplicationScoped
class Dropping {

    /** Held until commit; the number is this job's alone. */
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(7202214)";
    private static final String READ = Sql.load(Dropping.class, "statements.sql");
    private static final String UNLINK = "delete from %1$s d using unnest(?::int[], ?::text[], ?::timestamptz[], ?::bigint[]) "
            + "as n(authority_id, name, stored, seq) join %2$s x on x.%3$s = n.name where d.authority_id = n.authority_id "
            + "and d.%4$s = x.id and d.direct in (true, false) and d.stored = n.stored and d.seq = n.seq";
    private static final String UNLINK_AGENTS = UNLINK.formatted("statement_agent", "lrs_actor", "ifi", "actor_id");
    private static final String UNLINK_ACTIVITIES = UNLINK.formatted("statement_activity", "lrs_activity", "iri",
            "activity_id");
    private static final List<String> ECHOES = List.of("statement_echo", "statement_agent_echo", "statement_activity_echo");
    private static final String SILENCE = "delete from %s where seq = any(?::bigint[]) or origin_seq = any(?::bigint[])";
    private static final String FORGET_REFERENCES = "delete from statement_reference where id = any(?::uuid[])";
    private static final String FORGET_FILES = "delete from statement_attachment where statement_id = any(?::uuid[])";
    private static final String DELETE = "delete from statement s using unnest(?::bigint[], ?::timestamptz[]) as n(seq, stored) "
            + "where s.seq = n.seq and s.stored = n.stored and s.stored between ? and ?";

    private final Jdbc jdbc;
    private final SealedPast past;

    Dropping(Jdbc jdbc, SealedPast past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /**
     * @param hour in whose seal all of them are
     * @param due in the order in which they were stored, one at least
     * @return how many were dropped now; empty when another replica is at it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    OptionalInt drop(Instant hour, List<Due> due) {
        if (!jdbc.first(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            return OptionalInt.empty();
        }
        Instant first = due.get(0).stored();
        Instant last = due.get(due.size() - 1).stored();
        List<Detail> details = jdbc.list(READ, Detail::of, column(due, Due::seq, Long[]::new),
                column(due, d -> d.stored().toString(), String[]::new), first, last);
        if (!details.isEmpty()) {
            past.keepLeaves(hour, details.stream().map(Detail::sealed).toList());
            unlink(details);
            jdbc.update(DELETE, column(details, Detail::seq, Long[]::new),
                    column(details, d -> d.stored().toString(), String[]::new), first, last);
        }
        return OptionalInt.of(details.size());
    }

    private void unlink(List<Detail> details) {
        unlink(UNLINK_AGENTS, details, Detail::agents);
        unlink(UNLINK_ACTIVITIES, details, Detail::activities);
        Long[] numbers = column(details, Detail::seq, Long[]::new);
        ECHOES.forEach(table -> jdbc.update(SILENCE.formatted(table), numbers, numbers));
        String[] ids = column(details, detail -> detail.id().toString(), String[]::new);
        jdbc.update(FORGET_REFERENCES, (Object) ids);
        jdbc.update(FORGET_FILES, (Object) ids);
    }

    private record Link(Detail of, String name) {}

    /** By their whole keys: there is no other index on these tables. */
    private void unlink(String sql, List<Detail> details, Function<Detail, Collection<String>> names) {
        var links = new ArrayList<Link>();
        details.forEach(detail -> names.apply(detail).forEach(name -> links.add(new Link(detail, name))));
        jdbc.update(sql, column(links, link -> link.of.authorityNumber(), Integer[]::new),
                column(links, Link::name, String[]::new), column(links, link -> link.of.stored().toString(), String[]::new),
                column(links, link -> link.of.seq(), Long[]::new));
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> property, IntFunction<T[]> array) {
        return rows.stream().map(property).toArray(array);
    }
}
