package vn.hocso.training.manifest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a target at its deadline, with all that is needed to count it again. Dates and instants are texts (ISO 8601), so
 * that the file is the same whoever writes it; absent is what does not apply.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; readers refuse one they do not know
 * @param asOf the last day that is on time, a date in Vietnam; denominators are those of its end
 * @param knownOn the last day on which something had to be known to enter the denominators
 * @param idBase of the IRIs in the statements
 * @param codeSet of the units' codes
 * @param clusterScheme of the clusters' numbers
 * @param groups the country, the clusters, the provinces, and who completed in no team; of a province's target that province alone
 * @param exclusions what the ministry left out, with its reason
 * @param frozenAt when the service wrote it, UTC; nothing else depends on it
 */
public record Manifest(String format, int version, Goal target, Query query, String asOf, String knownOn, LessonRule rule,
        String idBase, String codeSet, String clusterScheme, List<Group> groups, List<Exclusion> exclusions, Evidence evidence,
        String frozenAt) {

    public Manifest {
        required(target, query, asOf, rule, idBase, codeSet, groups, evidence, frozenAt);
    }

    /** What says that a file is one of these. */
    public static final String FORMAT = "hocso-frozen-value";
    /** The format of a value of the country. */
    public static final int VERSION = 1;
    /** That of a value of one province: a reader who does not know that others are left out must not read it. */
    public static final int VERSION_OF_PROVINCE = 2;
    /** Code of the whole country. */
    public static final String COUNTRY = "VN";
    /** Code of no province at all, behind the code set. */
    public static final String NO_PROVINCE = "00";

    /**
     * The target as it was.
     *
     * @param bound {@code INCLUSIVE} when the day named still counts
     * @param deadline the first instant that is late, UTC
     * @param share of the denominator that was to be reached
     */
    public record Goal(String id, String title, String startsOn, String endsOn, String bound, String zone, String deadline,
            String share, String source) {

        public Goal {
            required(id, title, deadline);
        }
    }

    /**
     * Which statements were counted: those of the authority that complete the programme by the rule, one a person.
     *
     * @param eventBefore it had happened before that instant
     * @param receivedBefore the service had learned of it before that instant
     * @param province code of the province to which the statements themselves attribute it, absent for the whole country
     */
    public record Query(String authority, String verb, String programme, String rule, String eventBefore,
            String receivedBefore, String province) {

        public Query {
            required(verb, programme, rule, eventBefore, receivedBefore);
        }

        /** @return of the format of a manifest with this query */
        public int version() {
            return province == null ? VERSION : VERSION_OF_PROVINCE;
        }
    }

    /** What "trained" meant: all these lessons passed. */
    public record LessonRule(String code, String name, List<String> lessons) {

        public LessonRule {
            required(code, lessons);
        }
    }

    /**
     * @param code {@code VN}, {@code MIC-2022:6}, {@code DMHC-2022:46}
     * @param provinces codes of the provinces that make up a cluster, else absent
     * @param numerator completions attributed to the group, also those that the ministry excluded
     * @param withoutExcluded the same without them, absent when nothing was excluded
     */
    public record Group(String code, String name, List<String> provinces, Series numerator, List<Denominator> denominators,
            Remaining withoutExcluded) {

        /** A group of which nothing was excluded. */
        public Group(String code, String name, List<String> provinces, Series numerator, List<Denominator> denominators) {
            this(code, name, provinces, numerator, denominators, null);
        }

        public Group {
            required(code, name, numerator, denominators);
        }
    }

    /**
     * @param kind {@code ROSTER}, {@code REGISTERED}, {@code OFFICIAL}
     * @param value people
     * @param trained of those people who were trained
     * @param rate {@code trained / value} with six decimals; absent with the reason in {@code note}
     */
    public record Denominator(String kind, long value, long trained, String rate, String source, String asOf, String note) {

        private static final int DECIMALS = 6;

        /** @return {@code part / whole} as {@code rate} has it */
        public static String share(long part, long whole) {
            return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }
    }

    /**
     * What remains of a group when what the ministry excluded is not counted.
     *
     * @param excluded completions
     */
    public record Remaining(long excluded, Series numerator, List<Denominator> denominators) {

        public Remaining {
            required(numerator, denominators);
        }
    }

    /**
     * What the ministry excluded of a group and why. A completion that several decisions name stands in each of them.
     *
     * @param group code of the group
     * @param people whose completion is not counted
     */
    public record Exclusion(String group, String reason, long people) {}

    /**
     * @param leaves how many statements were counted
     * @param root of the tree of RFC 9162 over them in the order of their ids, hexadecimal
     * @param leaf what is hashed of each, in words
     */
    public record Evidence(long leaves, String root, String order, String leaf) {

        public Evidence {
            required(root);
        }
    }

    private static void required(Object... parts) {
        Arrays.stream(parts).forEach(Objects::requireNonNull);
    }

    /** @return the group that the target is about: the country, or the province */
    public Optional<Group> whole() {
        return group(query.province() == null ? COUNTRY : codeSet + ":" + query.province());
    }

    /** @return the group of that code */
    public Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }
}
