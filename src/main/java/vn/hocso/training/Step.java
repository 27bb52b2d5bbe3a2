package vn.hocso.training;

import java.time.LocalDate;

/**
 * What changed in a place on a day for a target that no rule of "trained" counts. Steps of all days up to one add up to the state at its end: what no
 * longer holds is a step back.
 *
 * @param province code of DMHC-2022
 * @param team null where no team is told apart; likewise the district and the commune
 * @param all more of what the target is about, or fewer; 0 where people are counted, whom the figures of lists and accounts know
 * @param onTime more that were reached on time; {@code unproven} on time, told later than can be proven; {@code late} after the last day
 * @param listed of all that were reached, those who are among whom the share is of: people on lists; of other things each
 */
public record Step(String province, Long team, String district, String commune, LocalDate day, long all, long onTime,
        long unproven, long late, long listed) {

    /** Things, not people: each that is reached is one of all. */
    public static Step ofThings(String province, Long team, String district, String commune, LocalDate day, long all,
            long onTime, long unproven, long late) {
        return new Step(province, team, district, commune, day, all, onTime, unproven, late, onTime + unproven + late);
    }

    /** @return both together, on the day and in the place of this one */
    public Step plus(Step other) {
        return new Step(province, team, district, commune, day, all + other.all, onTime + other.onTime,
                unproven + other.unproven,
                late + other.late, listed + other.listed);
    }

    Tally tally() {
        return new Tally("", 0, all, onTime, unproven, late, onTime + unproven + late, listed, 0);
    }

    Trend.Day difference() {
        return new Trend.Day(day, all, listed, onTime + unproven + late);
    }
}
