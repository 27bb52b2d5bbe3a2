package vn.hocso.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * A group of provinces trained together.
 *
 * @param scheme whose cluster it is: {@code MIC-2022}
 * @param startsOn as printed; null where the letter prints none
 * @param endsOn last day, as printed; null where the letter prints none
 * @param provinceCodes in dictionary order of the names
 */
public record TrainingCluster(String scheme, int no, String name, LocalDate startsOn, LocalDate endsOn,
        List<String> provinceCodes) {

    /** The clusters of the letter of 09/2022. */
    public static final String SCHEME = "MIC-2022";
}
