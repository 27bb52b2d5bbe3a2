package vn.hocso.lrs.seal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.lrs.seal.SealRows.Signed;

/** Says of one statement whether the seal of its hour holds. */
@ApplicationScoped
public class HourlyRoots {

    /**
     * The seal that covers a statement.
     *
     * @param hour its start
     * @param root hexadecimal
     * @param key {@code kid} of the key that signed it
     * @param intact whether all statements of the hour were just found to be what was signed
     */
    public record HourlyRoot(Instant hour, String root, String key, boolean intact) {}

    private final SealedStatements statements;
    private final SealRows rows;
    private final Seals seals;

    HourlyRoots(SealedStatements statements, SealRows rows, Seals seals) {
        this.statements = statements;
        this.rows = rows;
        this.seals = seals;
    }

    /** Outside of a transaction: an hour may take longer than one. @return empty while its hour is not sealed */
    public Optional<HourlyRoot> of(UUID statement) {
        OptionalLong number = statements.number(statement);
        Optional<Signed> signed = number.isEmpty() ? Optional.empty() : rows.covering(number.getAsLong());
        return signed.map(found -> new HourlyRoot(found.seal().hour(), found.seal().root(), found.key(),
                seals.check(found.seal().hour()).intact()));
    }
}
