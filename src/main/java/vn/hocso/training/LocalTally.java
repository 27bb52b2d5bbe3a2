package vn.hocso.training;

/**
 * What was counted in a team while it worked in a place.
 *
 * @param district code of DMHC-2022, null for a team of a whole province
 * @param commune null where the team works in none
 */
record LocalTally(long team, String district, String commune, Tally tally) {

    /** @return the same with what a rule that expires changes of it; null for nothing */
    LocalTally plus(Tally other) {
        return other == null ? this : new LocalTally(team, district, commune, tally.plus(other));
    }

    /** @return the same with that much excluded; null for nothing */
    LocalTally excluding(Excluded some) {
        return some == null ? this : new LocalTally(team, district, commune, tally.excluding(some));
    }
}
