package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far a group has come, never without its denominators, their source and the date.
 *
 * @param code of the group: {@code VN}, {@code MIC-2022:6}, {@code DMHC-2022:46}
 * @param name in Vietnamese
 * @param numerator completions attributed to the group
 * @param denominators empty when the group has none, which is not 0 %
 * @param parts of a province that lies in two clusters, one each; else empty
 * @param withoutExcluded the same without what the ministry does not count; null when it counts everything
 * @param flagged completions among those of the numerator that somebody should look at, which are counted all the same; null where it was not
 *        asked, and for what was known on another day: flags are of now
 */
public record Rate(String code, String name, Numerator numerator, List<Denominator> denominators,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rate> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) Without withoutExcluded,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long flagged) {

    /** What was written down without parts has none. */
    public Rate {
        parts = parts == null ? List.of() : parts;
    }

    /** A group that is not told apart, and of which nothing is excluded. */
    public Rate(String code, String name, Numerator numerator, List<Denominator> denominators) {
        this(code, name, numerator, denominators, List.of(), null, null);
    }

    /** A group without anybody. */
    static Rate ofNobody(String code, String name) {
        return new Rate(code, name, new Numerator(0, 0, 0), List.of());
    }

    /**
     * What remains of a rate when what the ministry excluded is not counted. People stay in the denominators.
     *
     * @param excluded completions attributed to the group that are not counted here
     */
    public record Without(long excluded, Numerator numerator, List<Denominator> denominators) {

        /** @return the denominator of that kind, if the group has it */
        public Optional<Denominator> denominator(Kind kind) {
            return find(denominators, kind);
        }
    }

    /** @return the same, told apart in parts */
    Rate of(List<Rate> itsParts) {
        return new Rate(code, name, numerator, denominators, itsParts, withoutExcluded, flagged);
    }

    /** @return the same with how many of its completions are flagged */
    Rate flagged(long completions) {
        return new Rate(code, name, numerator, denominators, parts, withoutExcluded, completions);
    }

    /** Completions by the team held when they happened: on time, on time but unproven, late. */
    public record Numerator(long onTime, long unproven, long late) {

        long all() {
            return onTime + unproven + late;
        }
    }

    /** Whom the trained are compared with. */
    public enum Kind {
        /** People on the imported rosters. */
        ROSTER("Danh sách Tổ"),
        /** People with an account who belong to a team. */
        REGISTERED("Người đã đăng ký"),
        /** The figure of a letter. */
        OFFICIAL("Số liệu chính thức"),
        /** Teams that stand, for a target that counts teams. */
        TEAM("Tổ đang hoạt động"),
        /** Communes that there are, for a target that counts communes. */
        COMMUNE("Xã, phường, thị trấn"),
        /** Provinces that there are, for a target that counts provinces. */
        PROVINCE("Tỉnh, thành phố");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** @return what people call it */
        public String label() {
            return label;
        }

        /** @return the same within a sentence; a team keeps its capital */
        public String inSentence() {
            return this == TEAM ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
        }

        /** Those of a target that counts people. */
        public static final List<Kind> OF_PEOPLE = List.of(ROSTER, REGISTERED, OFFICIAL);

        /** @return those of a target that counts so, the one that the share is of first */
        public static List<Kind> of(Target.Unit unit) {
            return switch (unit) {
                case MEMBER -> OF_PEOPLE;
                case TEAM -> List.of(TEAM, OFFICIAL);
                case COMMUNE -> List.of(COMMUNE);
                case PROVINCE -> List.of(PROVINCE);
                case VILLAGE -> List.of();
            };
        }

        /** @return whether it is what the share is of */
        boolean isMain() {
            return this != REGISTERED && this != OFFICIAL;
        }
    }

    /**
     * @param value people, or whatever the target counts
     * @param trained of those people or things, who are trained or were reached; for {@link Kind#OFFICIAL} all completions attributed to the group
     * @param rate {@code trained / value}; null where it would be misleading, with the reason in {@code note}
     * @param note why there is no rate, or why more people completed than there are; else null
     * @param matched of those people, whom an account stands behind; null where that is no question, which it is for {@link Kind#ROSTER}
     */
    public record Denominator(Kind kind, long value, long trained, String source, LocalDate asOf, Double rate, String note,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long matched) {

        /** Where nobody asks for accounts. */
        public Denominator(Kind kind, long value, long trained, String source, LocalDate asOf, Double rate, String note) {
            this(kind, value, trained, source, asOf, rate, note, null);
        }

        static Denominator of(Kind kind, long value, long trained, String source, LocalDate asOf) {
            return new Denominator(kind, value, trained, source, asOf, (double) trained / value, null);
        }

        Denominator matched(long people) {
            return new Denominator(kind, value, trained, source, asOf, rate, note, people);
        }

        /** @return people on lists whom no account stands behind, null where that is no question */
        @JsonIgnore
        public Long unmatched() {
            return matched == null ? null : Long.valueOf(value - matched);
        }

        /** @return the same with what is to say about it, null for nothing */
        Denominator noting(String remark) {
            return new Denominator(kind, value, trained, source, asOf, rate, remark, matched);
        }

        /** @return why more people completed than there are, null when they are not more */
        public String over() {
            return rate == null ? null : note;
        }
    }

    /** @return the denominator of that kind, if the group has it */
    public Optional<Denominator> denominator(Kind kind) {
        return find(denominators, kind);
    }

    private static Optional<Denominator> find(List<Denominator> denominators, Kind kind) {
        // A file asks this some twenty times a row.
        for (Denominator denominator : denominators) {
            if (denominator.kind() == kind) {
                return Optional.of(denominator);
            }
        }
        return Optional.empty();
    }
}
