package vn.hocso.training.disclosure;

import java.util.function.Function;

/** Numbers of a part that are shown together or not at all, because one of them follows from the others. */
enum Family {
    /** All who completed. */
    COMPLETED(sums -> new long[]{sums.completed()}),
    /** The same in three series; hidden without a word about which of them is small. */
    SERIES(sums -> new long[]{sums.onTime(), sums.unproven(), sums.late()}), ROSTER(sums -> new long[]{sums.roster()}),
    /** Those of the roster who are trained, and those who are not: with one number everybody has the other. */
    ROSTER_TRAINED(sums -> new long[]{sums.trainedRoster(), sums.roster() - sums.trainedRoster()}), REGISTERED(
            sums -> new long[]{sums.registered()}), REGISTERED_TRAINED(
                    sums -> new long[]{sums.trainedRegistered(), sums.registered() - sums.trainedRegistered()});

    private final Function<Sums, long[]> numbers;

    Family(Function<Sums, long[]> numbers) {
        this.numbers = numbers;
    }

    long[] of(Part part) {
        return numbers.apply(part.sums());
    }

    /** @return the family that cannot be seen where this one cannot, null when there is none */
    Family drawsWithIt() {
        return switch (this) {
            case COMPLETED -> SERIES;
            case ROSTER -> ROSTER_TRAINED;
            case REGISTERED -> REGISTERED_TRAINED;
            default -> null;
        };
    }

    static boolean isSmall(long people) {
        return people > 0 && people < Veil.LEAST_SHOWN;
    }
}
