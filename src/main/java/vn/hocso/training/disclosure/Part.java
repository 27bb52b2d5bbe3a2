package vn.hocso.training.disclosure;

import java.util.List;
import java.util.stream.Stream;

import vn.hocso.training.Rate;

/**
 * A part of the country with what it consists of, as a tree: what its parts count adds up to what it counts.
 *
 * @param parts empty for the smallest ones
 */
record Part(Rate rate, Sums sums, List<Part> parts) {

    static Part of(Rate rate, List<Part> parts) {
        return new Part(rate, Sums.of(rate), parts);
    }

    String code() {
        return rate.code();
    }

    /** @return itself and everything below */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }
}
