package vn.hocso.lrs.forward;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
        Map<UUID, Row> voided = rows
                .byId(portion.stream().map(Row::voids).filter(id -> id != null).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        return portion.stream()
                .filter(row -> row.voids() == null ? goes(target, row) : voids(target, row, voided.get(row.voids())))
                .toList();
    }

    /** A voiding statement goes where the statement went that it voids, whatever the filter says of itself. */
    private static boolean voids(Target target, Row row, Row voided) {
        return voided != null && voided.seq() < row.seq() && voided.voids() == null
                && voided.authority().equals(row.authority()) && goes(target, voided) && !cameFrom(target, row);
    }

    private static boolean goes(Target target, Row row) {
        return !row.voidedBefore() && !cameFrom(target, row) && target.filter().fits(row);
    }

    private static boolean cameFrom(Target target, Row row) {
        return target.notFrom().contains(row.authority()) || target.farBase() != null && row.came(Given.STORED_OR_AUTHORITY)
                && target.farBase().equals(Outline.read(row.body()).at("/authority/account/homePage").textValue());
    }
}
