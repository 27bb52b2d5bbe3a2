package vn.hocso.training.disclosure;

/**
 * The small numbers that have to be covered, for each number of a family.
 *
 * @param small how many there are
 * @param people in all of them
 */
record Need(int[] small, long[] people) {

    static Need none(int numbers) {
        return new Need(new int[numbers], new long[numbers]);
    }

    static Need of(long[] numbers) {
        Need need = none(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (Family.isSmall(numbers[i])) {
                need.small[i] = 1;
                need.people[i] = numbers[i];
            }
        }
        return need;
    }

    Need plus(Need other) {
        Need sum = none(small.length);
        for (int i = 0; i < small.length; i++) {
            sum.small[i] = small[i] + other.small[i];
            sum.people[i] = people[i] + other.people[i];
        }
        return sum;
    }

    boolean isNothing() {
        for (int count : small) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @return whether a part with these numbers covers the small ones: whatever they are, one to four each, it could still be what makes up
     *         the known sum, and none of its own numbers would be small
     */
    boolean isCoveredBy(long[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            long least = numbers[i] + people[i] - 4L * small[i];
            if (numbers.length == 2) {
                // Where one number grows the other shrinks: everybody knows their sum.
                least -= people[1 - i] - small[1 - i];
            }
            if (least < Veil.LEAST_SHOWN) {
                return false;
            }
        }
        return true;
    }

    /** @return whether with a part of these numbers there are at least so many people that they may be told together */
    boolean isEnoughWith(long[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (small[i] > 0 && numbers[i] + people[i] < Veil.LEAST_SHOWN) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the small numbers cover each other: each may be anything although their sum is known */
    boolean isFree() {
        return small.length == 1 && small[0] + 3 <= people[0] && people[0] <= 4L * small[0] - 3;
    }
}
