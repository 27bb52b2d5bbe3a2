package vn.hocso.lrs.forward;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.statement.Given;
import vn.hocso.lrs.statement.Outline;

/**
 * What of a portion goes to a target: what its filter asks for, but nothing that came from there, and of the voiding statements those
 * that void something here. In the far store all statements are ours, so that it would let any of them void any other.
 */
@ApplicationScoped
class Selection {

    private final Rows rows;

    Selection(Rows rows) {
        this.rows = rows;
    }

    List<Row> of(Target target, List<Row> portion) {
        Map<UUID, Gone> gone = gone(target,
                portion.stream().map(Row::voids).filter(id -> id != null).collect(Collectors.toSet()));
        return portion.stream()
                .filter(row -> row.voids() == null ? goes(target, row) : voids(target, row, gone.get(row.voids())))
                .toList();
    }

    /** A statement that is voided and went to the target, as far as that can be known: nothing of its content is kept. */
    private record Gone(long seq, String authority) {}

    /** Some at a time, as they may be large. */
    private Map<UUID, Gone> gone(Target target, Set<UUID> ids) {
        var gone = new HashMap<UUID, Gone>();
        var left = new HashSet<>(ids);
        List<Row> some = rows.byId(left);
        while (!some.isEmpty()) {
            for (Row row : some) {
                left.remove(row.id());
                if (row.voids() == null && goes(target, row)) {
                    gone.put(row.id(), new Gone(row.seq(), row.authority()));
                }
            }
            some = rows.byId(left);
        }
        return gone;
    }

    /** A voiding statement goes where the statement went that it voids, whatever the filter says of itself. */
    private static boolean voids(Target target, Row row, Gone voided) {
        return voided != null && voided.seq < row.seq() && voided.authority.equals(row.authority()) && !cameFrom(target, row);
    }

    private static boolean goes(Target target, Row row) {
        return !row.voidedBefore() && !cameFrom(target, row) && target.filter().fits(row);
    }

    private static boolean cameFrom(Target target, Row row) {
        return target.notFrom().contains(row.authority()) || target.farBase() != null && row.came(Given.STORED_OR_AUTHORITY)
                && target.farBase().equals(Outline.read(row.body()).at("/authority/account/homePage").textValue());
    }
}
