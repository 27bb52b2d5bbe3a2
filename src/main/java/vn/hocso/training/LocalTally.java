package vn.hocso.training;

/**
 * What was counted in a team while it worked in a place.
 *
 * @param district code of DMHC-2022, null for a team of a whole province
 * @param commune null where the team works in none
 */
record LocalTally(long team, String district, String commune, Tally tally) {}
