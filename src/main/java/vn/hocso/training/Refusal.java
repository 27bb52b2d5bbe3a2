package vn.hocso.training;

import java.time.LocalDate;
import java.util.Optional;

import vn.hocso.shared.DomainException;

/**
 * A day that was typed and has no figures: the page stays, and says why beside the field.
 *
 * @param field name of the field
 * @param typed to be mended, not typed anew
 */
record Refusal(String field, String typed, String reason) {

    /** @return empty when there are figures of that day */
    static Optional<Refusal> of(String field, String typed, LocalDate today) {
        try {
            AsOf.ofPerson(typed, today);
            return Optional.empty();
        } catch (DomainException e) {
            return Optional.of(new Refusal(field, typed, e.getMessage()));
        }
    }
}
