package vn.hocso.lrs.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;

import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/**
 * How long the statements with a verb are kept.
 *
 * @param verb its IRI
 * @param keep whole months
 */
record Rule(String verb, Period keep) {

    /**
     * That of a verb other statements and figures rest on: who completed and passed what is the evidence of training, and in another store
     * a statement stands as long as it does not get what voids it.
     */
    private static final Set<String> FOR_EVER = Set.of("http://adlnet.gov/expapi/verbs/completed",
            "http://adlnet.gov/expapi/verbs/passed", "http://adlnet.gov/expapi/verbs/voided");

    /** @throws IllegalStateException with a sentence for who configures it */
    static Rule of(String name, String verb, String keep) {
        String property = "hocso.lrs.retention.rules." + name;
        try {
            StatementReader.iri("verb", verb);
        } catch (DomainException e) {
            throw new IllegalStateException(property + ".verb must be the IRI of a verb: " + verb, e);
        }
        if (FOR_EVER.contains(verb)) {
            throw new IllegalStateException(
                    property + ".verb must not be " + verb + ": what is evidence, or voids, is kept for ever");
        }
        return new Rule(verb, months(property + ".keep", keep));
    }

    /** @return statements stored before that moment are due */
    Instant before(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(keep.toTotalMonths()).atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Period months(String property, String text) {
        try {
            Period period = Period.parse(text);
            if (period.getDays() == 0 && period.getMonths() >= 0 && period.getYears() >= 0 && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalStateException(
                property + " must be whole months or years, one month at least, as P24M or P2Y: " + text);
    }
}
