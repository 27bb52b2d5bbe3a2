package vn.hocso.lrs.seal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.lrs.seal.SealRows.Signed;

/** Sealed hours as retention needs them: whether a month holds, and leaves in the place of statements. */
@ApplicationScoped
public class SealedPast {

    private final Seals seals;
    private final SealRows rows;
    private final Cuts cuts;

    SealedPast(Seals seals, SealRows rows, Cuts cuts) {
        this.seals = seals;
        this.rows = rows;
        this.cuts = cuts;
    }

    /**
     * Reads all statements of a month (UTC), hour by hour, each in a transaction of its own. The seal after the month is looked at too: it
     * names the root of the last one.
     *
     * @return whether everything of it is sealed and is what was signed
     */
    public boolean holds(YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return seals.closed(from, until).map(hours -> hours.stream().allMatch(hour -> seals.check(hour).intact()))
                .orElse(false);
    }

    /**
     * Leaves their leaves, signed, where the statements are about to be dropped, in the caller's transaction.
     *
     * @param hour start of the sealed hour to which all of them belong
     * @param statements in the order of their numbers, one at least
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepLeaves(Instant hour, List<Sealed> statements) {
        Signed signed = rows.ofHour(hour).orElseThrow();
        boolean within = statements.stream().mapToLong(Sealed::seq)
                .allMatch(seq -> signed.seal().first() <= seq && seq <= signed.seal().last());
        if (!within) {
            throw new IllegalStateException("A statement is not of the hour " + hour);
        }
        cuts.keep(hour, statements);
    }
}
