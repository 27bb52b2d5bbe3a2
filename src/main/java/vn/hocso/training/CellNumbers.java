package vn.hocso.training;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.identity.Scope;
import vn.hocso.shared.DomainException;
import vn.hocso.training.Area.Level;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.evidence.Cell;
import vn.hocso.training.evidence.Cell.Figure;
import vn.hocso.training.quality.Flagged;

/** Tells one number of a part of the country, the same that its dashboard shows. */
@ApplicationScoped
class CellNumbers {

    /** @param withoutTeam of the people, those whose completion belongs to no team; only the whole country has them */
    record Number(long people, long withoutTeam) {}

    private final Tallies tallies;
    private final Groups groups;
    private final FlaggedGroups flags;

    CellNumbers(Tallies tallies, Groups groups, FlaggedGroups flags) {
        this.tallies = tallies;
        this.groups = groups;
        this.flags = flags;
    }

    /** @throws DomainException INVALID {@code flags-of-now} when flags are asked for as they were known on another day, or as {@link Goals#require} */
    Number of(Cell cell, Target target, Area area, Viewpoint viewpoint, Scope scope) {
        Goals.require(target, area);
        var seen = new Marks.Seen(tallies.marks(), scope);
        if (cell.figure() == Figure.FLAGGED) {
            if (viewpoint.knownOn() != null) {
                throw DomainException.invalid("flags-of-now",
                        "Dấu hiệu chỉ được xem xét theo những gì biết đến hôm nay: bạn bỏ trống ngày đã biết.");
            }
            Flagged flagged = flags.in(area, seen, target, viewpoint);
            return new Number(flagged.count(cell.flag()), flagged.teams().stream()
                    .filter(team -> team.flag() == cell.flag() && team.province() == null)
                    .mapToLong(Flagged.InTeam::completions).sum());
        }
        return new Number(number(cell.figure(), groups.of(target, area, viewpoint, seen)),
                withoutTeam(cell.figure(), target, area, viewpoint, seen));
    }

    private long withoutTeam(Figure figure, Target target, Area area, Viewpoint viewpoint, Marks.Seen seen) {
        if (area.level() != Level.COUNTRY) {
            return 0;
        }
        List<Rate> provinces = groups.of(target, Cut.PROVINCE, area, Division.USUAL, viewpoint, seen);
        return provinces.stream().filter(rate -> rate.code().endsWith(":" + Rates.NO_PROVINCE))
                .mapToLong(rate -> number(figure, rate)).sum();
    }

    private static long number(Figure figure, Rate rate) {
        return switch (figure) {
            case COMPLETED -> rate.numerator().all();
            case ON_TIME -> rate.numerator().onTime();
            case UNPROVEN -> rate.numerator().unproven();
            case LATE -> rate.numerator().late();
            case ROSTER -> people(rate, Kind.ROSTER);
            case TRAINED_OF_ROSTER -> trained(rate, Kind.ROSTER);
            case ROSTER_OPEN -> people(rate, Kind.ROSTER) - trained(rate, Kind.ROSTER);
            case REGISTERED -> people(rate, Kind.REGISTERED);
            case TRAINED_OF_REGISTERED -> trained(rate, Kind.REGISTERED);
            case FLAGGED -> throw new IllegalArgumentException("Rates do not tell flags");
        };
    }

    private static long people(Rate rate, Kind kind) {
        return rate.denominator(kind).map(Rate.Denominator::value).orElse(0L);
    }

    private static long trained(Rate rate, Kind kind) {
        return rate.denominator(kind).map(Rate.Denominator::trained).orElse(0L);
    }
}
