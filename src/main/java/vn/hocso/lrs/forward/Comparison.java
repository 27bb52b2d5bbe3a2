package vn.hocso.lrs.forward;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import vn.hocso.lrs.client.RefusedException;
import vn.hocso.lrs.client.XapiException;
import vn.hocso.lrs.forward.Setback.Stop;
import vn.hocso.lrs.statement.Formats;
import vn.hocso.lrs.statement.Outline;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** After a 409: is what the far store has under the id the same statement, by the rules by which our own store tells? */
final class Comparison {

    private Comparison() {}

    /** @throws XapiException when the far store cannot be asked now */
    static boolean isThere(Line line, Parcel parcel) throws Stop, XapiException {
        try {
            UUID id = parcel.row().id();
            Optional<byte[]> there = line.statement(id);
            if (there.isEmpty()) {
                there = line.voided(id);
            }
            return there.isPresent() && same(parcel.body(), there.get());
        } catch (RefusedException e) {
            if (e.answer().status() >= 500 || e.answer().status() == 429) {
                throw e;
            }
            return false; // a credential that may not read
        }
    }

    private static boolean same(byte[] sent, byte[] there) {
        try {
            return Arrays.equals(StatementReader.digest(sent), StatementReader.digest(there)) && time(sent).equals(time(there));
        } catch (DomainException | ClassCastException e) {
            return false;
        }
    }

    /** Stores keep milliseconds at least. */
    private static Optional<Instant> time(byte[] statement) {
        return Optional.ofNullable(Outline.read(statement).path("timestamp").textValue()).map(Formats::instant)
                .map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
